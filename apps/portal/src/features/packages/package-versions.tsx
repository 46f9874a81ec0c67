import type { PackageDetail, PackageLine } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { MakeCurrent } from './make-current';
import { usePackageLine } from './queries';
import { VersionChanges } from './version-changes';
import { VersionList } from './version-list';

/** On the page of a version that learners do not begin: what is the case, and the way to change it. */
export function VersionStanding({ one, line }: { one: PackageDetail; line: PackageLine }) {
  const t = useT();
  const shown = line.versions.find(({ id }) => id === one.id);
  const current = line.versions.find(({ isCurrent }) => isCurrent);
  if (!shown || !current || shown.isCurrent || shown.state !== 'ready') return null;
  return (
    <Notice
      title={t('packages.notCurrentTitle', { number: shown.number, current: current.number })}
      action={<MakeCurrent line={line} version={shown} />}
    >
      {t('packages.notCurrentText')}
    </Notice>
  );
}

/** The versions of a package, and what has changed from the current one or the one before. */
export function PackageVersions({ packageId }: { packageId: string }) {
  const line = usePackageLine(packageId);
  return (
    <QueryFace query={line}>
      {(data) => (
        <>
          {data.comparison && <VersionChanges comparison={data.comparison} />}
          <VersionList line={data} shownId={packageId} />
        </>
      )}
    </QueryFace>
  );
}
