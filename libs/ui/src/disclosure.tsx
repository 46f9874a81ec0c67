import type { ReactNode } from 'react';
import { Icon } from './icon';

/** More for those who want it, folded away. Works without a script. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 items-center gap-2 rounded-s font-medium text-primary">
        <Icon name="chevron-right" className="size-5 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="flex flex-col gap-3 pt-2 pb-3 ps-7">{children}</div>
    </details>
  );
}
