import type { CatalogueEntry } from '@amelie/contract';
import { Badge, Button, ButtonLink, Card, Facts, Notice } from '@amelie/ui';
import { useNavigate } from 'react-router';
import { useRefusalText } from '../../lib/api';
import { languageNames, useFormat, useT } from '../../lib/i18n';
import { useEnrol } from './queries';

/** A course before one begins: what it is about, its language, its time and its size. */
export function CatalogueCard({ entry }: { entry: CatalogueEntry }) {
  const t = useT();
  const format = useFormat();
  const facts = [
    { label: t('learning.language'), value: languageNames[entry.language] },
    {
      label: t('learning.duration'),
      value: `${format.minutes(entry.minutes)} · ${t('learning.parts', { count: entry.modules })}`,
    },
    ...(entry.packageBytes > 0 ? [{ label: t('learning.size'), value: format.bytes(entry.packageBytes) }] : []),
  ];
  return (
    <Card
      as="article"
      title={<span lang={entry.language}>{entry.title}</span>}
      aside={entry.draft ? <Badge tone="caution">{t('learning.draftBadge')}</Badge> : undefined}
      actions={<CatalogueAction entry={entry} />}
    >
      <p lang={entry.language} className="text-muted">
        {entry.summary}
      </p>
      <Facts facts={facts} />
    </Card>
  );
}

function CatalogueAction({ entry }: { entry: CatalogueEntry }) {
  const t = useT();
  const say = useRefusalText();
  const navigate = useNavigate();
  const enrol = useEnrol();
  if (entry.enrolled) return <ButtonLink href={`/courses/${entry.courseId}`}>{t('learning.toCourse')}</ButtonLink>;
  const begin = () =>
    enrol.mutate(
      { path: { courseId: entry.courseId } },
      { onSuccess: () => void navigate(`/courses/${entry.courseId}`) },
    );
  return (
    <div className="flex flex-col gap-3">
      <Button pending={enrol.isPending && t('learning.enrolling')} onPress={begin}>
        {t('learning.enrol')}
      </Button>
      {enrol.isError && (
        <Notice tone="loss" live="assertive">
          {say(enrol.error)}
        </Notice>
      )}
    </div>
  );
}
