import type { PackageFault } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { RefusalError, useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';

const unprocessable = 422;

/** Faults of one kind, with all their places. */
function groupByCode(faults: readonly PackageFault[]): [string, PackageFault[]][] {
  const groups = new Map<string, PackageFault[]>();
  for (const fault of faults) groups.set(fault.code, [...(groups.get(fault.code) ?? []), fault]);
  return [...groups];
}

/** Why a package was not taken: every fault in plain words, and where it stands. */
export function PackageFaults({ faults }: { faults: readonly PackageFault[] }) {
  const t = useT();
  const say = useRefusalText();
  return (
    <Notice tone="loss" title={t('packages.refusedTitle')}>
      <p>{t('packages.refusedText')}</p>
      <ul className="mt-1 flex flex-col gap-3">
        {groupByCode(faults).map(([code, group]) => (
          <li key={code} className="flex flex-col gap-1">
            <span>{say(new RefusalError({ code, status: unprocessable }))}</span>
            <FaultPlaces faults={group} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where it stands and what was found there, as it is written in the package. */
export function FaultPlaces({ faults }: { faults: readonly PackageFault[] }) {
  const placed = faults.filter(({ where, found }) => where || found);
  if (placed.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-s text-muted">
      {placed.map(({ where, found }, place) => (
        <li key={place} className="[overflow-wrap:anywhere]">
          <code>{[where, found].filter(Boolean).join(' · ')}</code>
        </li>
      ))}
    </ul>
  );
}
