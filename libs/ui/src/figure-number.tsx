import type { ReactNode } from 'react';

/** The one figure that a page is about, with what it is measured by beside it. */
export function FigureNumber({ value, of }: { value: ReactNode; of?: ReactNode }) {
  return (
    <p className="font-reading text-num leading-none font-title tabular-nums">
      {value}
      {of && <span className="ms-2 font-interface text-[1.25rem] font-normal text-muted">{of}</span>}
    </p>
  );
}
