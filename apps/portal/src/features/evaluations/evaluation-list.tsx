import type { EvaluatedCourse } from '@amelie/contract';
import { Link, Table } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { useShownRate } from './shown-rate';

/** The courses that ask, each with its response rates and the way to what was answered. */
export function EvaluationList({ courses }: { courses: readonly EvaluatedCourse[] }) {
  const t = useT();
  const rate = useShownRate();
  return (
    <Table<EvaluatedCourse>
      caption={t('evaluations.title')}
      captionHidden
      rows={courses}
      rowKey={({ courseId }) => courseId}
      columns={[
        {
          id: 'course',
          title: t('evaluations.course'),
          isRowHeader: true,
          cell: ({ courseId, courseTitle, language }) => (
            <Link href={`/evaluations/${courseId}`}>
              <span lang={language}>{courseTitle}</span>
            </Link>
          ),
        },
        { id: 'end', title: t('evaluations.stage.end'), align: 'end', cell: ({ end }) => rate(end) },
        {
          id: 'later',
          title: t('evaluations.stage.follow-up'),
          align: 'end',
          cell: ({ followUp }) => (followUp ? rate(followUp) : t('evaluations.notAsked')),
        },
      ]}
    />
  );
}
