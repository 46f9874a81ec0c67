import type { CoursePage, OutlineModule } from '@amelie/contract';
import { Icon, Outline } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { StillMissing } from './still-missing';
import { hrefOf, kindKeys, noteKeys, ruleKeys, stateOf } from './module-words';

interface CourseOutlineProps {
  course: Pick<CoursePage, 'courseId' | 'language'> & Partial<Pick<CoursePage, 'modules'>>;
  modules: readonly OutlineModule[];
  /** The part to go on with. */
  nextId: string | null;
  /** Without what counts for each part, where the list stands beside something else. */
  brief?: boolean;
}

/** The parts of a course with their states, what each needs and what it speaks about; each opens from here. */
export function CourseOutline({ course, modules, nextId, brief = false }: CourseOutlineProps) {
  const t = useT();
  const format = useFormat();
  const detailOf = (module: OutlineModule, isNext: boolean) => {
    const { key } = stateOf(module, isNext);
    const { opens } = module;
    if (opens)
      return opens.at
        ? t('learning.opensAt', { date: format.date(opens.at, 'short') })
        : t('learning.opensAfter', { weeks: opens.weeks });
    if (module.state === 'not-started' || module.state === 'in-progress') return format.minutes(module.minutesLeft);
    const score = module.state === 'completed' && module.kind === 'quiz' ? module.score : null;
    return score === null ? t(key) : `${t(key)} · ${format.percent(score)}`;
  };
  return (
    <Outline
      label={t('learning.outline')}
      items={modules.map((module) => {
        const isNext = module.id === nextId;
        const { state, key } = stateOf(module, isNext);
        return {
          id: module.id,
          label: <span lang={course.language}>{module.title}</span>,
          hint: <PartHint module={module} modules={course.modules ?? modules} brief={brief} />,
          state,
          stateLabel: t(key),
          detail: detailOf(module, isNext),
          href: hrefOf(course.courseId, module),
          isCurrent: isNext,
        };
      })}
    />
  );
}

interface PartHintProps {
  module: OutlineModule;
  modules: readonly OutlineModule[];
  brief: boolean;
}

function PartHint({ module, modules, brief }: PartHintProps) {
  const t = useT();
  const format = useFormat();
  const { rule, kind, required, hasContentNote } = module;
  const percent = rule.kind === 'package-score' ? format.percent(rule.atLeast) : '';
  const words = [
    t(kindKeys[kind]),
    required ? '' : t('learning.optional'),
    brief || module.state === 'completed' ? '' : t(ruleKeys[rule.kind], { percent }),
  ];
  return (
    <>
      {words.filter(Boolean).join(' · ')}
      {hasContentNote && (
        <span className="mt-0.5 flex items-start gap-1.5 text-accent">
          <Icon name="leaf" className="mt-0.5 size-4" />
          <span>{t(noteKeys[kind])}</span>
        </span>
      )}
      {!brief && <StillMissing module={module} modules={modules} />}
    </>
  );
}
