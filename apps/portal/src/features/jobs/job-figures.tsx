import type { JobList } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';

/** How much waits, runs, was done and was given up, at a glance. */
export function JobFigures({ list }: { list: JobList }) {
  const t = useT();
  const format = useFormat();
  const done = list.done.reduce((sum, { count }) => sum + count, 0);
  const figures = [
    { label: t('jobs.waiting'), value: list.waiting },
    { label: t('jobs.running'), value: list.running },
    { label: t('jobs.doneToday'), value: done },
    { label: t('jobs.givenUp'), value: list.failed, isLoss: list.failed > 0 },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-4 md:gap-5">
      {figures.map(({ label, value, isLoss }) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end gap-1 rounded-m border border-line bg-surface p-4 md:p-5"
        >
          <dt className="text-s text-muted">{label}</dt>
          <dd
            className={`font-reading text-2xl leading-none font-title tabular-nums ${isLoss ? 'text-loss' : 'text-ink'}`}
          >
            {format.number(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
