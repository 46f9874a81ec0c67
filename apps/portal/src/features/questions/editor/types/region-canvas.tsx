import type { QuestionOf, Shape } from '@amelie/contract';
import { Button, ChoiceRow } from '@amelie/ui';
import { useRef, useState, type PointerEvent } from 'react';
import { useT } from '../../../../lib/i18n';
import { imageOf } from '../image-of';
import { usePictures } from '../pictures';
import { drawnShape, moved, type ShapeKind, type Spot } from '../shapes';
import { ShapeOutline } from './shape-outline';

export type Tool = ShapeKind | 'move';
const tools: readonly Tool[] = ['rectangle', 'circle', 'ellipse', 'polygon', 'move'];

interface RegionCanvasProps {
  question: QuestionOf<'hotspot'>;
  tool: Tool;
  onTool: (tool: Tool) => void;
  onDraw: (shape: Shape) => void;
  onMove: (id: string, shape: Shape) => void;
}

/** What is going on under the pointer. */
type Gesture =
  { kind: 'draw'; from: Spot; to: Spot } | { kind: 'move'; id: string; shape: Shape; from: Spot; to: Spot };

/**
 * The image with its regions, to draw on by mouse, pen or finger. Everything that it does can be written in the list
 * below as well, so that it says nothing to a screen reader.
 */
export function RegionCanvas({ question, tool, onTool, onDraw, onMove }: RegionCanvasProps) {
  const t = useT();
  const { place } = usePictures();
  const { width, height } = question.image;
  const [corners, setCorners] = useState<Spot[]>([]);
  const { svg, gesture, handlers } = useGesture({
    ...{ question, tool, onDraw, onMove },
    onCorner: (corner) => setCorners([...corners, corner]),
  });
  const href = place(imageOf(question)?.file ?? '');
  const shown = (id: string, shape: Shape) =>
    gesture?.kind === 'move' && gesture.id === id ? moved(shape, between(gesture)) : shape;
  const close = () => {
    onDraw({ kind: 'polygon', points: corners });
    setCorners([]);
  };
  return (
    <div className="flex flex-col gap-3">
      <ChoiceRow
        legend={t('editor.drawHint')}
        choices={tools.map((one) => ({
          value: one,
          label: t(one === 'move' ? 'editor.moveTool' : `editor.shape.${one}`),
        }))}
        value={tool}
        onChange={(chosen) => {
          setCorners([]);
          onTool(chosen);
        }}
      />
      <div
        aria-hidden="true"
        className="relative overflow-hidden rounded-m border border-edge bg-sunken"
        style={{ width: `min(100%, ${Math.max(width, 480)}px, calc(75vh * ${width / height}))` }}
      >
        <svg
          ref={svg}
          viewBox={`0 0 ${width} ${height}`}
          className="block h-auto w-full touch-none cursor-crosshair"
          {...handlers}
        >
          {href && <image href={href} width={width} height={height} />}
          {question.regions.map(({ id, shape, credit }, index) => (
            <ShapeOutline
              key={id}
              id={id}
              shape={shown(id, shape)}
              number={index + 1}
              isRight={credit > 0}
              scale={width}
            />
          ))}
          {gesture?.kind === 'draw' && tool !== 'polygon' && tool !== 'move' && (
            <ShapeOutline shape={drawnShape(tool, gesture.from, gesture.to)} scale={width} isRight />
          )}
          {corners.length > 0 && <ShapeOutline shape={{ kind: 'polygon', points: corners }} scale={width} isRight />}
        </svg>
      </div>
      {tool === 'polygon' && (
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="quiet" size="s" isDisabled={corners.length < 3} onPress={close}>
            {t('editor.closeShape')}
          </Button>
          <p className="text-s text-muted">{t('editor.cornersSet', { count: corners.length })}</p>
        </div>
      )}
    </div>
  );
}

const between = ({ from, to }: { from: Spot; to: Spot }): Spot => ({ x: to.x - from.x, y: to.y - from.y });

interface GestureSetting extends Pick<RegionCanvasProps, 'question' | 'tool' | 'onDraw' | 'onMove'> {
  onCorner: (corner: Spot) => void;
}

function useGesture({ question, tool, onDraw, onMove, onCorner }: GestureSetting) {
  const svg = useRef<SVGSVGElement>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const spotOf = (event: PointerEvent): Spot => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0, y: 0 };
    const { width, height } = question.image;
    const clip = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);
    return {
      x: clip(((event.clientX - box.left) / box.width) * width, width),
      y: clip(((event.clientY - box.top) / box.height) * height, height),
    };
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const from = spotOf(event);
    if (tool === 'polygon') return onCorner(from);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (tool !== 'move') return setGesture({ kind: 'draw', from, to: from });
    const id =
      event.target instanceof Element ? event.target.closest('[data-region]')?.getAttribute('data-region') : null;
    const region = question.regions.find((one) => one.id === id);
    if (region) setGesture({ kind: 'move', id: region.id, shape: region.shape, from, to: from });
  };
  const go = (event: PointerEvent) => gesture && setGesture({ ...gesture, to: spotOf(event) });
  const end = () => {
    if (gesture) finish(gesture);
    setGesture(null);
  };
  const finish = (done: Gesture) => {
    const by = between(done);
    // A press without a way is no drawing: a slip of the hand leaves no dot behind.
    if (Math.hypot(by.x, by.y) < 3) return;
    if (done.kind === 'move') onMove(done.id, moved(done.shape, by));
    else if (tool !== 'polygon' && tool !== 'move') onDraw(drawnShape(tool, done.from, done.to));
  };
  const handlers = {
    ...{ onPointerDown: begin, onPointerMove: go, onPointerUp: end },
    onPointerCancel: () => setGesture(null),
  };
  return { svg, gesture, handlers };
}
