import type { CoursePage } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { CourseOutline } from './course-outline';
import { missingParts } from './missing-words';
import { StartModule } from './start-module';

/** Exactly what is missing at the end of a course, and one step towards it. */
export function MissingList({ course }: { course: CoursePage }) {
  const t = useT();
  const missing = missingParts(course.modules);
  const next = missing.find(({ id }) => id === course.nextModuleId) ?? missing[0];
  if (!next) return null;
  const key =
    next.state === 'failed'
      ? 'learning.tryAgain'
      : next.state === 'in-progress'
        ? 'learning.continue'
        : 'learning.resume';
  return (
    <Card title={t('learning.endMissing')}>
      <CourseOutline course={course} modules={missing} nextId={next.id} />
      <StartModule wide courseId={course.courseId} module={next} label={t(key)} />
    </Card>
  );
}
