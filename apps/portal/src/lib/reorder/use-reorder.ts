import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { useScrollAtEdge } from './use-scroll-at-edge';
import { isSameOrder, moveBy, moveToGap } from './move-in-list';

interface Drag {
  id: string;
  /** Before which row it would land; the number of rows: at the end. */
  gap: number;
}

interface Reorder {
  ids: readonly string[];
  onOrder: (ids: string[], moved: string) => void;
}

/**
 * Reordering a list by a handle: dragged by mouse, pen or finger, or with the arrow keys while the handle has the focus.
 * Rows stay where they are while one is dragged; a line shows where it would land. Escape lets go.
 */
export function useReorder({ ids, onOrder }: Reorder) {
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useRef<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const order = ids.join();
  const scroll = useScrollAtEdge((y) => setDrag((now) => now && { ...now, gap: gapAt(list.current, y) }));

  useLayoutEffect(() => refocus(list.current, focusOn), [order]);

  const move = (id: string, next: string[]) => {
    if (isSameOrder(next, ids)) return;
    focusOn.current = id;
    onOrder(next, id);
  };

  const letGo = () => {
    scroll.stop();
    setDrag(null);
  };

  const handleProps = (id: string) => ({
    'data-handle': id,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, gap: ids.indexOf(id) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!drag) return;
      setDrag({ id, gap: gapAt(list.current, event.clientY) });
      scroll.at(event.clientY);
    },
    onPointerUp: () => {
      if (drag) move(id, moveToGap(ids, id, drag.gap));
      letGo();
    },
    onPointerCancel: letGo,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') letGo();
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(id, moveBy(ids, id, event.key === 'ArrowUp' ? -1 : 1));
    },
  });

  return { list, drag, handleProps, moveBy: (id: string, places: number) => move(id, moveBy(ids, id, places)) };
}

/** A row that moves in the document loses the focus of its handle. */
function refocus(list: HTMLElement | null, on: RefObject<string | null>): void {
  if (on.current) handleOf(list, on.current)?.focus();
  on.current = null;
}

function handleOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-handle="${id}"]`) ?? null;
}

/** The gap between rows that is nearest to a height on the screen. */
function gapAt(list: HTMLElement | null, y: number): number {
  const rows = Array.from(list?.children ?? []);
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
