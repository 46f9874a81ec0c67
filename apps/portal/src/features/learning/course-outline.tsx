import type { CoursePage } from '@amelie/contract';
import { Outline } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { hrefOf, kindKeys, stateOf } from './module-words';

/** The parts of a course with their states; each opens from here. */
export function CourseOutline({ course }: { course: CoursePage }) {
  const t = useT();
  const format = useFormat();
  return (
    <Outline
      label={t('learning.outline')}
      items={course.modules.map((module) => {
        const isNext = module.id === course.nextModuleId;
        const { state, key } = stateOf(module, isNext);
        const words = [t(kindKeys[module.kind]), module.required ? '' : t('learning.optional')].filter(Boolean);
        return {
          id: module.id,
          label: <span lang={course.language}>{module.title}</span>,
          hint: words.join(' · '),
          state,
          stateLabel: t(key),
          detail: module.state === 'not-started' && !isNext ? format.minutes(module.minutes) : t(key),
          href: hrefOf(course.courseId, module),
          isCurrent: isNext,
        };
      })}
    />
  );
}
