import type { PackageFault } from '@amelie/contract';
import { Disclosure, Notice } from '@amelie/ui';
import { RefusalError, useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { groupByCode } from './group-faults';
import { foreignKey, todoKey } from './package-words';

const unprocessable = 422;

/** Why a package was not taken: every fault in plain words, and where it stands. */
export function PackageFaults({ faults }: { faults: readonly PackageFault[] }) {
  const t = useT();
  return (
    <Notice tone="loss" title={t('packages.refusedTitle')}>
      <p>{t('packages.refusedText')}</p>
      <ul className="mt-1 flex flex-col gap-3">
        {groupByCode(faults).map(([code, group]) => (
          <li key={code} className="flex flex-col gap-1">
            <What code={code} faults={group} />
            <WhatToDo faults={group} />
            <Technical faults={group} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is wrong; of an archive that is no course, what it is instead. */
function What({ code, faults }: { code: string; faults: readonly PackageFault[] }) {
  const t = useT();
  const say = useRefusalText();
  const [foreign] = faults.flatMap((fault) => foreignKey(fault) ?? []);
  return <span>{foreign ? t(foreign) : say(new RefusalError({ code, status: unprocessable }))}</span>;
}

/** What puts a fault right, in the words of who made the package. */
function WhatToDo({ faults }: { faults: readonly PackageFault[] }) {
  const t = useT();
  const [key] = faults.flatMap((fault) => todoKey(fault) ?? []);
  if (!key) return null;
  return (
    <span>
      <strong>{t('packages.whatToDo')}:</strong> {t(key)}
    </span>
  );
}

const hasPlace = ({ where, found }: PackageFault) => Boolean(where || found);

/** The places of a fault, folded away: they are for whoever makes packages, in the words of a program. */
function Technical({ faults }: { faults: readonly PackageFault[] }) {
  const t = useT();
  if (!faults.some(hasPlace)) return null;
  return (
    <Disclosure summary={t('packages.technical')}>
      <FaultPlaces faults={faults} />
    </Disclosure>
  );
}

/** Where it stands and what was found there, as it is written in the package. */
export function FaultPlaces({ faults }: { faults: readonly PackageFault[] }) {
  const placed = faults.filter(hasPlace);
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
