import { packageStates, type PackageState, type PackageSummary } from '@amelie/contract';
import { LiveRegion, ProgressBar, StateDot } from '@amelie/ui';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';

type Step = Exclude<PackageState, 'refused'>;
const steps = packageStates.filter((state): state is Step => state !== 'refused');

/** What goes on after a step. */
const doing: Record<Exclude<Step, 'ready'>, MessageKey> = {
  received: 'packages.checking',
  checked: 'packages.unpacking',
  unpacked: 'packages.reading',
  read: 'packages.storing',
};

/** How far an import is: its five steps, and what goes on right now. */
export function ImportSteps({ one }: { one: Pick<PackageSummary, 'state' | 'progress'> }) {
  const t = useT();
  const { state } = one;
  if (state === 'refused' || state === 'ready') return null;
  const reached = steps.indexOf(state);
  return (
    <div className="flex flex-col gap-4">
      <ol aria-label={t('packages.steps')} className="grid gap-x-4 gap-y-2 sm:grid-cols-5">
        {steps.map((step, place) => (
          <li
            key={step}
            aria-current={place === reached + 1 ? 'step' : undefined}
            className="flex items-center gap-2 text-s"
          >
            <StateDot state={place <= reached ? 'done' : place === reached + 1 ? 'now' : 'open'} />
            <span className={place > reached + 1 ? 'text-muted' : ''}>{t(`packages.step.${step}`)}</span>
          </li>
        ))}
      </ol>
      <LiveRegion>{t('packages.stepLine', { step: reached + 2, of: steps.length, what: t(doing[state]) })}</LiveRegion>
      <Doing state={state} progress={one.progress} />
    </div>
  );
}

function Doing({ state, progress }: { state: Exclude<Step, 'ready'>; progress: PackageSummary['progress'] }) {
  const t = useT();
  const format = useFormat();
  const counts = (state === 'checked' || state === 'read') && progress !== null && progress.of > 0;
  return (
    <ProgressBar
      label={t(doing[state])}
      value={counts ? progress.done / progress.of : undefined}
      valueText={
        counts
          ? t('packages.share', {
              share: format.percent(Math.min(1, progress.done / progress.of)),
              done: format.bytes(progress.done),
              of: format.bytes(progress.of),
            })
          : t('packages.aMoment')
      }
    />
  );
}
