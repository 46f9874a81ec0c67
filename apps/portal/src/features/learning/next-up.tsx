import type { MyCourse, OutlineModule } from '@amelie/contract';
import { Card, ProgressRing } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { shareOf, useProgressWords, type Progress } from './course-progress';
import { goOnKey } from './module-words';
import { StartModule } from './start-module';

interface NextUpProps {
  course: Progress & Pick<MyCourse, 'courseId' | 'language' | 'modules'>;
  /** The part that comes next; none when every part is done. */
  nextId: string | null;
  /** Named where the page is not the course's own. */
  courseTitle?: string;
}

/** How far a course is, what comes next in it, and one tap to go on. */
export function NextUp({ course, nextId, courseTitle }: NextUpProps) {
  const t = useT();
  const format = useFormat();
  const words = useProgressWords();
  const { modules } = course;
  const next = modules.find(({ id }) => id === nextId);
  const percent = format.percent(shareOf(course));
  const isBegun = modules.some(({ state }) => state !== 'not-started');
  return (
    <Card>
      <div className="flex items-center gap-4">
        <ProgressRing size={72} value={shareOf(course)} text={percent} label={t('learning.progress', { percent })} />
        <div className="min-w-0">
          <p className="text-s font-semibold text-accent">{t('learning.next')}</p>
          <h2 className="mt-0.5 text-l">
            {next ? <span lang={course.language}>{next.title}</span> : t('learning.allDone')}
          </h2>
          {courseTitle && (
            <p className="text-s text-muted" lang={course.language}>
              {courseTitle}
            </p>
          )}
          {next && <PartLine module={next} position={modules.indexOf(next) + 1} count={modules.length} />}
        </div>
      </div>
      {next && <StartModule wide courseId={course.courseId} module={next} label={t(goOnKey(next.state, isBegun))} />}
      <p className="text-center text-s text-muted">{words(course)}</p>
    </Card>
  );
}

function PartLine({ module, position, count }: { module: OutlineModule; position: number; count: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <p className="text-s text-muted">
      <span className="whitespace-nowrap">{t('learning.moduleOf', { position, count })}</span>
      {module.minutesLeft > 0 && <> · {t('learning.partLeft', { minutes: format.minutes(module.minutesLeft) })}</>}
    </p>
  );
}
