import type { CoursePage, MyCourse } from '@amelie/contract';
import { Card, ProgressRing } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { goOnKey } from './module-words';
import { StartModule } from './start-module';

/** The course one was in last: how far, what comes next, one tap to go on. */
export function NextUp({ course, page }: { course: MyCourse; page: CoursePage | undefined }) {
  const t = useT();
  const format = useFormat();
  const { nextModule } = course;
  if (!nextModule) return null;
  const share = course.requiredModules === 0 ? 0 : course.completedRequired / course.requiredModules;
  const percent = format.percent(share);
  const parts = page?.modules.length ?? 0;
  const nextState = page?.modules.find(({ id }) => id === nextModule.id)?.state;
  const isBegun = page?.modules.some(({ state }) => state !== 'not-started') ?? course.completedRequired > 0;
  return (
    <Card>
      <div className="flex items-center gap-4">
        <ProgressRing value={share} text={percent} label={t('learning.progress', { percent })} />
        <div className="min-w-0">
          <p className="text-s font-semibold text-accent">{t('learning.next')}</p>
          <h2 className="mt-0.5 text-l" lang={course.language}>
            {nextModule.title}
          </h2>
          <p className="text-s text-muted">
            <span lang={course.language}>{course.title}</span>
            {parts > 0 && (
              <>
                {' · '}
                <span className="whitespace-nowrap">
                  {t('learning.moduleOf', { position: nextModule.position, count: parts })}
                </span>
              </>
            )}
          </p>
        </div>
      </div>
      <StartModule wide courseId={course.courseId} module={nextModule} label={t(goOnKey(nextState, isBegun))} />
    </Card>
  );
}
