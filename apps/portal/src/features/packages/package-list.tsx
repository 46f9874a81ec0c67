import { editionNames, type PackageSummary } from '@amelie/contract';
import { Badge, Button, Link } from '@amelie/ui';
import { useState, type ReactNode } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { RefusalError, useRefusalText } from '../../lib/api';
import { groupByCode } from './group-faults';
import { hasEnded } from '../../lib/imports/has-ended';
import { ImportSteps } from './import-steps';
import { stateTone } from './package-words';
import { StopImport } from './stop-import';
import { useTook } from './use-took';
import { wasCancelled } from './was-cancelled';

interface PackageListProps {
  packages: readonly PackageSummary[];
  /** What can be done with a package that is ready. */
  action: (one: PackageSummary) => ReactNode;
}

const shownAtFirst = 20;
const unprocessable = 422;

/** Every import, newest first: what runs, what is ready, what was not taken. */
export function PackageList({ packages, action }: PackageListProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? packages : packages.slice(0, shownAtFirst);
  return (
    <>
      <ul className="flex flex-col gap-3">
        {shown.map((one) => (
          <PackageRow key={one.id} one={one} action={one.state === 'ready' ? action(one) : null} />
        ))}
      </ul>
      {shown.length < packages.length && (
        <div>
          <Button kind="quiet" onPress={() => setAll(true)}>
            {t('packages.showAll', { count: packages.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function PackageRow({ one, action }: { one: PackageSummary; action: ReactNode }) {
  const t = useT();
  const isCancelled = wasCancelled(one);
  return (
    <li className="flex flex-col gap-4 rounded-m border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <h3 className="text-l [overflow-wrap:anywhere]">
            <Link href={`/imports/${one.id}`} quiet>
              {one.title ?? one.fileName}
            </Link>
          </h3>
          <PackageLine one={one} />
          {one.state === 'refused' && !isCancelled && <WhyNot one={one} />}
        </div>
        <div className="flex flex-wrap items-center gap-3 sm:justify-end">
          {hasEnded(one.state) && (
            <Badge
              tone={isCancelled ? 'neutral' : stateTone[one.state]}
              icon={one.state === 'ready' ? 'check' : isCancelled ? 'close' : 'alert'}
            >
              {t(isCancelled ? 'packages.state.cancelled' : `packages.state.${one.state}`)}
            </Badge>
          )}
          {action}
          <StopImport one={one} />
        </div>
      </div>
      <ImportSteps one={one} />
    </li>
  );
}

/** The first reason why it was not taken; the others stand on its own page. */
function WhyNot({ one }: { one: PackageSummary }) {
  const t = useT();
  const say = useRefusalText();
  const kinds = groupByCode(one.faults);
  const [first] = kinds;
  const words = [
    first && say(new RefusalError({ code: first[0], status: unprocessable })),
    kinds.length > 1 && t('packages.moreFaults', { count: kinds.length - 1 }),
  ];
  return (
    <p className="mt-1 max-w-read text-s">
      {words.filter(Boolean).join(' ')} <Link href={`/imports/${one.id}`}>{t('packages.readOn')}</Link>
    </p>
  );
}

/** File, kind, size, day, who sent it, how long it took, and where it is used, in one line. */
function PackageLine({ one }: { one: PackageSummary }) {
  const t = useT();
  const format = useFormat();
  const took = useTook(one);
  const words = [
    one.title ? one.fileName : null,
    one.versions > 1 && t(one.isCurrent ? 'packages.versionCurrent' : 'packages.versionNumber', { number: one.number }),
    one.edition && editionNames[one.edition],
    format.bytes(one.sizeBytes),
    format.date(one.receivedAt, 'instant'),
    one.uploadedBy && t('packages.by', { name: one.uploadedBy }),
    took && t('packages.took', { time: took }),
    one.state === 'ready' ? t('packages.usedIn', { count: one.usedInCourses }) : null,
  ];
  return <p className="text-s text-muted [overflow-wrap:anywhere]">{words.filter(Boolean).join(' · ')}</p>;
}
