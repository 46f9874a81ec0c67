import type { MyCourse } from '@amelie/contract';
import { ButtonLink, Icon, ProgressBar } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { shareOf, useProgressWords } from './course-progress';

/** A course that one is not in just now: how far it is, and the way back into it. */
export function OtherCourse({ course }: { course: MyCourse }) {
  const t = useT();
  const format = useFormat();
  const words = useProgressWords();
  const percent = format.percent(shareOf(course));
  const { completedAt } = course;
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4 first:border-0 first:pt-0 last:pb-0">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1 font-medium" lang={course.language}>
          {course.title}
        </span>
        <ButtonLink kind="quiet" size="s" href={`/courses/${course.courseId}`}>
          {completedAt ? t('learning.openAgain') : t('learning.resume')}
        </ButtonLink>
      </div>
      {completedAt ? (
        <p className="flex items-center gap-1.5 text-s text-muted">
          <Icon name="check" className="size-4.5 text-good" />
          {t('learning.courseDone')}
        </p>
      ) : (
        <>
          <ProgressBar
            labelHidden
            value={shareOf(course)}
            label={t('learning.progress', { percent })}
            valueText={percent}
          />
          <p className="text-s text-muted">{words(course)}</p>
        </>
      )}
    </li>
  );
}
