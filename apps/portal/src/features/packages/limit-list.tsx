import type { PackageReport } from '@amelie/contract';
import { Disclosure, Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { FaultPlaces } from './package-faults';
import { limitKey } from './package-words';

/** What will not work in a package, why, and what to do; where it was found is folded away. */
export function LimitList({ limits }: { limits: PackageReport['limits'] }) {
  const t = useT();
  if (limits.length === 0) return null;
  return (
    <Notice tone="caution" title={t('packages.limitsTitle')}>
      <ul className="flex flex-col gap-2">
        {limits.map(({ limit, files, count }) => (
          <li key={limit} className="flex flex-col gap-0.5">
            {t(limitKey(limit))}
            <Places limit={limit} files={files} count={count} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The files in which it was found: one is named, more are folded away. */
function Places({ limit, files, count }: PackageReport['limits'][number]) {
  const t = useT();
  const places = <FaultPlaces faults={files.map((where) => ({ code: limit, where }))} />;
  if (count === 1) return places;
  return (
    <Disclosure summary={t('packages.limitFiles', { count })}>
      {places}
      {count > files.length && (
        <p className="text-s text-muted">{t('packages.hostsMore', { count: count - files.length })}</p>
      )}
    </Disclosure>
  );
}
