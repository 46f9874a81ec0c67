import type { StandardPanel } from '@amelie/contract';
import { Breadcrumb, Card, Notice, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { JudgeList } from '../../features/panels/judge-list';
import { usePanel } from '../../features/panels/queries';
import { RoundCuts } from '../../features/panels/round-cuts';
import { TakeMark } from '../../features/panels/take-mark';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** One panel: who judges, what follows, and the record once its mark was taken. */
export function TrainerPanelPage() {
  const t = useT();
  const { panelId = '' } = useParams();
  const panel = usePanel(panelId);
  usePageTitle(t('panels.title'));
  return (
    <QueryFace query={panel} level={1} loading={<SkeletonPage label={t('common.loading')} cards={2} />}>
      {(data) => <Panel panel={data} />}
    </QueryFace>
  );
}

function Panel({ panel }: { panel: StandardPanel }) {
  const t = useT();
  const format = useFormat();
  const { courseId, moduleId, title, borderline } = panel;
  const quizzes = `/teach/courses/${courseId}/quizzes`;
  return (
    <Page
      over={<span className="[overflow-wrap:anywhere]">{title}</span>}
      title={t('panels.panelOf', { date: format.date(panel.createdAt, 'short') })}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: t('performance.quizzes'), href: quizzes },
            ...(moduleId ? [{ label: t('panels.title'), href: `${quizzes}/${moduleId}/panels` }] : []),
          ]}
        />
      }
      width="page"
    >
      {panel.taken && <Taken taken={panel.taken} />}
      {borderline && (
        <Card title={t('panels.borderline')}>
          <p className="max-w-read whitespace-pre-line [overflow-wrap:anywhere]">{borderline}</p>
        </Card>
      )}
      <JudgeList panel={panel} />
      <TakeMark panel={panel} />
      <RoundCuts panel={panel} />
    </Page>
  );
}

function Taken({ taken }: { taken: NonNullable<StandardPanel['taken']> }) {
  const t = useT();
  const format = useFormat();
  return (
    <Notice tone="good" title={t('panels.takenTitle', { mark: format.percent(taken.passMark) })}>
      <p>
        {t('panels.takenText', {
          date: format.date(taken.at, 'day'),
          round: taken.round,
          judges: taken.judges,
          before: format.percent(taken.passMarkBefore),
        })}
      </p>
    </Notice>
  );
}
