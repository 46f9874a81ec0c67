import type { PackageLine, PackageVersion } from '@amelie/contract';
import { Badge, Card, Disclosure, Link } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { stateTone } from './package-words';
import { UploadVersion } from './upload-version';

interface VersionListProps {
  line: PackageLine;
  /** The version whose page this is. */
  shownId: string;
}

/** All versions of a package, newest first, and the way to bring in another. */
export function VersionList({ line, shownId }: VersionListProps) {
  const t = useT();
  const current = line.versions.find(({ isCurrent }) => isCurrent);
  return (
    <Card title={t('packages.versions')}>
      <ol className="flex flex-col">
        {line.versions.map((version) => (
          <VersionRow key={version.id} version={version} isShown={version.id === shownId} />
        ))}
      </ol>
      {line.changes.length > 0 && <Changes changes={line.changes} />}
      {current?.state === 'ready' && <UploadVersion follows={current.id} />}
    </Card>
  );
}

function VersionRow({ version, isShown }: { version: PackageVersion; isShown: boolean }) {
  const t = useT();
  const format = useFormat();
  const name = t('packages.versionNumber', { number: version.number });
  const words = [
    version.fileName,
    format.bytes(version.sizeBytes),
    format.date(version.receivedAt, 'short'),
    version.uploadedBy && t('packages.by', { name: version.uploadedBy }),
    version.state === 'ready' &&
      (version.learners === null ? t('packages.learnersFew') : t('packages.learners', { count: version.learners })),
  ];
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">
          {isShown ? <span aria-current="page">{name}</span> : <Link href={`/imports/${version.id}`}>{name}</Link>}
        </p>
        <p className="text-s text-muted [overflow-wrap:anywhere]">{words.filter(Boolean).join(' · ')}</p>
      </div>
      {version.isCurrent && version.state === 'ready' && (
        <Badge tone="good" icon="check">
          {t('packages.current')}
        </Badge>
      )}
      {version.state !== 'ready' && (
        <Badge tone={stateTone[version.state]}>{t(`packages.state.${version.state}`)}</Badge>
      )}
    </li>
  );
}

function Changes({ changes }: Pick<PackageLine, 'changes'>) {
  const t = useT();
  const format = useFormat();
  return (
    <Disclosure summary={t('packages.changes')}>
      <ul className="flex flex-col gap-1.5 text-s">
        {changes.map(({ at, by, number, safe }) => (
          <li key={at}>
            {[
              format.date(at, 'instant'),
              t('packages.versionNumber', { number }),
              t(safe ? 'packages.howAll' : 'packages.howNew'),
              by && t('packages.by', { name: by }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
