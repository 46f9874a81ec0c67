import type { CoursePage } from '@amelie/contract';
import { Card, Facts } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';
import { reviewerKeys } from './module-words';

/** What a course is: its language, time, size, whether it deals with hard things, its version, and who still has to look at it. */
export function CourseDetails({ course }: { course: CoursePage }) {
  const t = useT();
  const format = useFormat();
  const { modules, openReviews } = course;
  const bytes = modules.reduce((sum, { packageBytes }) => sum + (packageBytes ?? 0), 0);
  const minutes = modules.reduce((sum, module) => sum + (module.required ? module.minutes : 0), 0);
  const reviews = openReviews.map((reviewer) => t(reviewerKeys[reviewer])).sort(format.compare);
  const noted = modules.filter(({ hasContentNote }) => hasContentNote).length;
  const facts = [
    { label: t('learning.language'), value: languageNames[course.language] },
    {
      label: t('learning.duration'),
      value: `${format.minutes(minutes)} · ${t('learning.parts', { count: modules.length })}`,
    },
    ...(bytes > 0 ? [{ label: t('learning.size'), value: format.bytes(bytes) }] : []),
    ...(noted > 0 ? [{ label: t('learning.content'), value: t('learning.contentNotes', { count: noted }) }] : []),
    { label: t('learning.version'), value: format.number(course.versionNumber) },
    ...(reviews.length > 0 ? [{ label: t('learning.reviews'), value: reviews.join(', ') }] : []),
  ];
  return (
    <Card title={t('learning.details')}>
      {course.summary && (
        <p lang={course.language} className="text-muted">
          {course.summary}
        </p>
      )}
      <Facts facts={facts} />
    </Card>
  );
}
