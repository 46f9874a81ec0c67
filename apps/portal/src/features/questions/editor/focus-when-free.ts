/** How many frames a menu or a message may take to go away. */
const mostFrames = 60;

/**
 * Gives the focus to what `find` finds, once what held it is gone: a menu whose row was taken out, a message whose button
 * was pressed. Whoever has gone elsewhere meanwhile stays there.
 */
export function focusWhenFree(find: () => HTMLElement | null | undefined): void {
  const holder = document.activeElement;
  let frames = 0;
  const look = () => {
    const now = document.activeElement;
    if (now === null || now === document.body) find()?.focus();
    else if (now === holder && frames < mostFrames) {
      frames += 1;
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** The handle of the row at a place of a list, or of the last one. */
export function handleAt(list: HTMLElement | null, place: number): HTMLElement | null {
  const rows = Array.from(list?.children ?? []);
  return rows.at(Math.min(place, rows.length - 1))?.querySelector<HTMLElement>('[data-handle]') ?? null;
}
