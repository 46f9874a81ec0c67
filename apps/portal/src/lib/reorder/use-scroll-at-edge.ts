import { useEffect, useState } from 'react';
import { scrollStep } from './scroll-step';

/** Scrolls the page as long as something is held near an edge of the window. */
class EdgeScroller {
  private frame = 0;
  private height = 0;
  /** Told at which height the pointer still is, each time the page has moved below it. */
  onScroll: (y: number) => void = () => undefined;

  at(y: number): void {
    this.height = y;
    if (this.frame === 0) this.frame = requestAnimationFrame(this.step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly step = () => {
    const by = scrollStep(this.height, innerHeight);
    this.frame = by === 0 ? 0 : requestAnimationFrame(this.step);
    if (by === 0) return;
    scrollBy(0, by);
    this.onScroll(this.height);
  };
}

/** A dragged row reaches places that are not on screen: the page follows where it is held. */
export function useScrollAtEdge(onScroll: (y: number) => void): Pick<EdgeScroller, 'at' | 'stop'> {
  const [scroller] = useState(() => new EdgeScroller());
  useEffect(() => {
    // The newest function each time: it knows the newest order of the list.
    Object.assign(scroller, { onScroll });
  });
  useEffect(() => () => scroller.stop(), [scroller]);
  return scroller;
}
