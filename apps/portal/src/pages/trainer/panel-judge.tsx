import type { PanelRound } from '@amelie/contract';
import { Breadcrumb, ButtonLink, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { EstimateList } from '../../features/panels/estimate-list';
import { usePanel } from '../../features/panels/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** The estimates of one judge in one round. */
export function TrainerPanelJudgePage() {
  const t = useT();
  const navigate = useNavigate();
  const { panelId = '', judgeId = '' } = useParams();
  const [params] = useSearchParams();
  const round: PanelRound = params.get('round') === '2' ? 2 : 1;
  const panel = usePanel(panelId);
  const back = `/teach/panels/${panelId}`;
  usePageTitle(t('panels.estimates'));
  return (
    <QueryFace query={panel} level={1} loading={<SkeletonPage label={t('common.loading')} cards={3} />}>
      {(data) => {
        const judge = data.judges.find(({ id }) => id === judgeId);
        return (
          <Page
            over={<span className="[overflow-wrap:anywhere]">{judge?.name ?? data.title}</span>}
            title={t('panels.estimateRound', { round })}
            lead={t(round === 1 ? 'panels.roundOneText' : 'panels.roundTwoText')}
            breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: data.title, href: back }]} />}
            width="read"
          >
            {judge && !data.taken ? (
              <EstimateList
                key={`${judgeId} ${round}`}
                panel={data}
                judge={judge}
                round={round}
                onSaved={() => void navigate(back)}
              />
            ) : (
              <EmptyState
                title={t('panels.judgeUnknown')}
                action={<ButtonLink href={back}>{t('panels.toPanel')}</ButtonLink>}
              />
            )}
          </Page>
        );
      }}
    </QueryFace>
  );
}
