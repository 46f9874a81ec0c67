import type { CourseDraft } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';

/** The versions that learners have, newest first; each keeps those who began it. */
export function PublishedVersions({ versions }: { versions: CourseDraft['published'] }) {
  const t = useT();
  const format = useFormat();
  if (versions.length === 0) return <p className="text-muted">{t('authoring.noVersions')}</p>;
  return (
    <ol className="flex flex-col">
      {versions.map((version) => (
        <li key={version.id} className="flex flex-col gap-0.5 border-t border-line py-3 first:border-t-0 first:pt-0">
          <span className="flex justify-between gap-3">
            <strong>{t('authoring.version', { number: version.number })}</strong>
            <time dateTime={version.publishedAt} className="text-s text-muted">
              {format.date(version.publishedAt, 'short')}
            </time>
          </span>
          <span>{version.title}</span>
          <span className="text-s text-muted">
            {version.learners === null
              ? t('authoring.learnerCountFew')
              : t('authoring.learnerCount', { count: version.learners })}
          </span>
        </li>
      ))}
    </ol>
  );
}
