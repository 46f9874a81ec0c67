import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface Fact {
  label: string;
  value: ReactNode;
}

interface FactsProps {
  facts: readonly Fact[];
  /** For values of whole sentences: on a phone each stands under its name. */
  stacked?: boolean;
}

/** Names and values in pairs. */
export function Facts({ facts, stacked }: FactsProps) {
  return (
    <dl
      className={classNames(
        'grid grid-cols-[fit-content(45%)_1fr] gap-x-6 gap-y-2',
        stacked && 'max-sm:grid-cols-1 max-sm:gap-y-3',
      )}
    >
      {facts.map((fact) => (
        <div key={fact.label} className="col-span-full grid grid-cols-subgrid">
          <dt className="text-muted">{fact.label}</dt>
          <dd className="min-w-0 tabular-nums">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
