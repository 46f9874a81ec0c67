import type { AskedQuestion, QuestionMedia, Shape } from '@amelie/contract';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { mediaPlace } from './media-place';

type Image = Extract<AskedQuestion, { type: 'hotspot' }>['image'];

/** A place on an image, in its pixels. */
export interface Point {
  x: number;
  y: number;
}

interface ImagePlacesProps {
  image: Image;
  media: readonly QuestionMedia[];
  lang: string | undefined;
  /** Regions drawn on the image. */
  shapes: readonly { id: string; shape: Shape; look: string }[];
  /** Called with where somebody pressed. */
  onPoint?: ((point: Point) => void) | undefined;
  /** What stands on places of the image: `placeOn`. */
  children?: ReactNode;
}

/** An image with regions and marks on it. It takes its room before it is there. */
export function ImagePlaces({ image, media, lang, shapes, onPoint, children }: ImagePlacesProps) {
  const t = useT();
  const file = media.find(({ id }) => id === image.media);
  const [isBroken, setIsBroken] = useState(false);
  const href = file && !isBroken ? mediaPlace(file) : null;
  const { width, height } = image;
  return (
    <div
      className="relative w-full max-w-full self-start overflow-clip rounded-m border border-line bg-sunken"
      // As high as a window at most, so that the whole image is in sight.
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: `min(100%, calc(70dvh * ${width / height}))` }}
    >
      {href ? (
        <img
          src={href}
          alt={file?.alt ?? ''}
          lang={lang}
          onError={() => setIsBroken(true)}
          className="absolute inset-0 size-full"
          draggable={false}
        />
      ) : (
        <p className="absolute inset-0 grid place-items-center p-4 text-center text-s text-muted">
          {t(onPoint ? 'answering.imageMissing' : 'answering.imageGone')}
        </p>
      )}
      <Outlines image={image} shapes={shapes} />
      {onPoint && href && (
        <div
          data-image-places=""
          aria-hidden="true"
          className="absolute inset-0 cursor-crosshair touch-manipulation"
          onClick={(event) => onPoint(pointOf(event, image))}
        />
      )}
      {children}
    </div>
  );
}

function Outlines({ image: { width, height }, shapes }: Pick<ImagePlacesProps, 'image' | 'shapes'>) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full"
    >
      {shapes.map(({ id, shape, look }) => (
        <g key={id}>
          {/* A line round the line, so that it is seen on light and dark images alike. */}
          <g className="fill-transparent stroke-surface" strokeWidth={7}>
            <ShapeLine shape={shape} />
          </g>
          <g className={look} strokeWidth={3}>
            <ShapeLine shape={shape} />
          </g>
        </g>
      ))}
    </svg>
  );
}

/** Where on the image a press was, in its own pixels, whatever size it is shown in. */
function pointOf(event: MouseEvent, { width, height }: Image): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: Math.round(((event.clientX - box.left) / box.width) * width),
    y: Math.round(((event.clientY - box.top) / box.height) * height),
  };
}

/** The style that puts something with its middle on a place of the image. */
export const placeOn = ({ x, y }: Point, { width, height }: Image) => ({
  left: `${(x / width) * 100}%`,
  top: `${(y / height) * 100}%`,
});

/** The middle of a region, where its number stands. */
export function middleOf(shape: Shape): Point {
  switch (shape.kind) {
    case 'rectangle':
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    case 'circle':
    case 'ellipse':
      return { x: shape.x, y: shape.y };
    case 'polygon':
      return {
        x: shape.points.reduce((sum, { x }) => sum + x, 0) / shape.points.length,
        y: shape.points.reduce((sum, { y }) => sum + y, 0) / shape.points.length,
      };
  }
}

const line = { vectorEffect: 'non-scaling-stroke' } as const;

function ShapeLine({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rectangle':
      return <rect {...line} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case 'circle':
      return <circle {...line} cx={shape.x} cy={shape.y} r={shape.radius} />;
    case 'ellipse':
      return <ellipse {...line} cx={shape.x} cy={shape.y} rx={shape.radiusX} ry={shape.radiusY} />;
    case 'polygon':
      return <polygon {...line} points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')} />;
  }
}
