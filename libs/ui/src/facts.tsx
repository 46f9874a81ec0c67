import type { ReactNode } from 'react';

interface Fact {
  label: string;
  value: ReactNode;
}

/** Names and values in pairs. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
      {facts.map((fact) => (
        <div key={fact.label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{fact.label}</dt>
          <dd className="min-w-0 tabular-nums">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
