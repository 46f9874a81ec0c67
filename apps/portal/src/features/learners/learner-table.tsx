import type { FollowedLearner } from '@amelie/contract';
import { Badge, Link, Table } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** Learners in their courses: how far, since when, and what waits for somebody. */
export function LearnerTable({ learners }: { learners: readonly FollowedLearner[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<FollowedLearner>
      caption={t('learners.title')}
      captionHidden
      rows={learners}
      rowKey={({ enrolmentId }) => enrolmentId}
      narrow="cards"
      columns={[
        {
          id: 'name',
          title: t('learners.name'),
          isRowHeader: true,
          cell: ({ enrolmentId, givenName, familyName }) => (
            <Link href={`/learners/${enrolmentId}`}>
              {givenName} {familyName}
            </Link>
          ),
        },
        { id: 'course', title: t('learners.course'), cell: ({ courseTitle }) => courseTitle },
        {
          id: 'done',
          title: t('learners.done'),
          cell: (one) => (
            <span className="flex flex-wrap gap-1.5">
              {t('learners.doneOf', { done: one.completedRequired, of: one.requiredModules })}
              {one.waiting > 0 && <Badge tone="caution">{t('learners.waits', { count: one.waiting })}</Badge>}
            </span>
          ),
        },
        {
          id: 'last',
          title: t('learners.lastActive'),
          cell: ({ lastActiveAt }) => <span className="whitespace-nowrap">{format.date(lastActiveAt, 'short')}</span>,
        },
      ]}
    />
  );
}
