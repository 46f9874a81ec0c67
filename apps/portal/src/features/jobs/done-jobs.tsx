import type { JobList } from '@amelie/contract';
import { Card, Facts } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** What was done in the last day, by kind of work. */
export function DoneJobs({ done }: { done: JobList['done'] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Card title={t('jobs.done')}>
      <Facts facts={done.map(({ kind, count }) => ({ label: t(`jobs.kind.${kind}`), value: format.number(count) }))} />
    </Card>
  );
}
