import type { PackageReport } from '@amelie/contract';
import { Disclosure, Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { FaultPlaces } from './package-faults';
import { obstacleKey } from './package-words';

/** What will not work in a package, why, and what to do; where it was found is folded away. */
export function ObstacleList({ obstacles }: { obstacles: PackageReport['obstacles'] }) {
  const t = useT();
  if (obstacles.length === 0) return null;
  return (
    <Notice tone="caution" title={t('packages.obstaclesTitle')}>
      <ul className="flex flex-col gap-2">
        {obstacles.map(({ obstacle, files, count }) => (
          <li key={obstacle} className="flex flex-col gap-0.5">
            {t(obstacleKey(obstacle))}
            <Places obstacle={obstacle} files={files} count={count} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The files in which it was found: one is named, more are folded away. */
function Places({ obstacle, files, count }: PackageReport['obstacles'][number]) {
  const t = useT();
  const places = <FaultPlaces faults={files.map((where) => ({ code: obstacle, where }))} />;
  if (count === 1) return places;
  return (
    <Disclosure summary={t('packages.obstacleFiles', { count })}>
      {places}
      {count > files.length && (
        <p className="text-s text-muted">{t('packages.hostsMore', { count: count - files.length })}</p>
      )}
    </Disclosure>
  );
}
