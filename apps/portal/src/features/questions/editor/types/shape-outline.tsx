import type { Shape } from '@amelie/contract';
import { middleOf, pointsText } from '../shapes';

interface ShapeOutlineProps {
  id?: string;
  shape: Shape;
  /** From 1; none while it is drawn. */
  number?: number;
  isRight: boolean;
  /** The width of the image in pixels: lines and numbers stay readable on a large one. */
  scale: number;
}

/** A region as a line on its image, dark beside light so that it is seen on any picture. */
export function ShapeOutline({ id, shape, number, isRight, scale }: ShapeOutlineProps) {
  const stroke = Math.max(1.5, scale / 300);
  const { x, y } = middleOf(shape);
  const size = Math.max(10, scale / 28);
  return (
    <g data-region={id}>
      <Outline shape={shape} fill="rgb(255 255 255 / 0.25)" stroke="#fff" strokeWidth={stroke * 2.2} />
      <Outline
        shape={shape}
        fill="none"
        stroke={isRight ? '#14594f' : '#8a3c12'}
        strokeWidth={stroke}
        {...(isRight ? {} : { strokeDasharray: `${stroke * 4} ${stroke * 3}` })}
      />
      {number !== undefined && (
        <>
          <circle cx={x} cy={y} r={size * 0.8} fill="#fff" stroke="#1c2a28" strokeWidth={stroke / 2} />
          <text x={x} y={y} fontSize={size} textAnchor="middle" dominantBaseline="central" fill="#1c2a28">
            {number}
          </text>
        </>
      )}
    </g>
  );
}

interface OutlineProps {
  shape: Shape;
  fill: string;
  stroke: string;
  strokeWidth: number;
  strokeDasharray?: string;
}

function Outline({ shape, ...look }: OutlineProps) {
  switch (shape.kind) {
    case 'rectangle':
      return <rect x={shape.x} y={shape.y} width={length(shape.width)} height={length(shape.height)} {...look} />;
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={length(shape.radius)} {...look} />;
    case 'ellipse':
      return <ellipse cx={shape.x} cy={shape.y} rx={length(shape.radiusX)} ry={length(shape.radiusY)} {...look} />;
    case 'polygon':
      return <polygon points={pointsText(shape.points)} {...look} />;
  }
}

/** A number that is being typed may be none for a moment. */
const length = (value: number) => (Number.isFinite(value) && value > 0 ? value : 0);
