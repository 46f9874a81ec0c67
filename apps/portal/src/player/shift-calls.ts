import { countShift, noPresses } from '../lib/quick-exit/shift-count';

/** Counts lone presses of Shift, in this page and in the package's windows alike. */
export class ShiftCalls {
  private count = noPresses;
  private listener: (presses: number) => void = () => undefined;

  constructor() {
    const take = (type: 'down' | 'up') => (event: KeyboardEvent) => {
      if (!event.repeat) this.stroke(type, event.key);
    };
    addEventListener('keydown', take('down'), true);
    addEventListener('keyup', take('up'), true);
  }

  stroke(type: 'down' | 'up', key: string): void {
    this.count = countShift(this.count, { type, key, at: performance.now() });
    this.listener(this.count.presses);
  }

  listen(listener: (presses: number) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }
}
