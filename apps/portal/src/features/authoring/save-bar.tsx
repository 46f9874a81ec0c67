import type { ReactNode } from 'react';

/** Stays in sight at the foot of a long page, over the areas under the thumb: whether it is saved, and the button. */
export function SaveBar({ state, action }: { state: ReactNode; action: ReactNode }) {
  return (
    <div className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 flex flex-wrap items-center justify-between gap-3 rounded-m border border-line bg-surface px-4 py-3 shadow-high lg:bottom-4">
      <div className="min-w-0 flex-1">{state}</div>
      {action}
    </div>
  );
}
