import type { CertifiedStatistics } from '@amelie/contract';
import { Button, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { BreakdownCard } from '../../features/statistics/breakdown-card';
import { MonthsCard } from '../../features/statistics/months-card';
import { useCertified } from '../../features/statistics/queries';
import { RequestExportDialog } from '../../features/statistics/request-export-dialog';
import { SyntheticNotice } from '../../features/statistics/synthetic-notice';
import { TargetCard } from '../../features/statistics/target-card';
import { targetName } from '../../features/statistics/target-name';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { useSignedIn } from '../../lib/me/use-me';
import { usePageTitle } from '../../lib/page-title';

/** The programme's dashboard: the target, how far it is, by month, and who. */
export function ProgrammePage() {
  const t = useT();
  usePageTitle(t('statistics.programme'));
  const certified = useCertified();
  return (
    <QueryFace query={certified} level={1} loading={<SkeletonPage label={t('common.loading')} cards={3} />}>
      {(statistics) => (
        <Page
          over={t('statistics.programme')}
          title={targetName(statistics.target, t)}
          width="wide"
          actions={<ExportButton />}
        >
          <Figures statistics={statistics} />
        </Page>
      )}
    </QueryFace>
  );
}

function Figures({ statistics }: { statistics: CertifiedStatistics }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <SyntheticNotice statistics={statistics} />
      <div className="grid gap-5 lg:grid-cols-6 xl:grid-cols-12">
        <TargetCard statistics={statistics} className="lg:col-span-2 xl:col-span-3" />
        {statistics.certified > 0 ? (
          <>
            <MonthsCard statistics={statistics} className="min-w-0 lg:col-span-4 xl:col-span-5" />
            <BreakdownCard statistics={statistics} by="country" className="lg:col-span-2 xl:col-span-4" />
            <BreakdownCard statistics={statistics} by="profession" className="self-start lg:col-span-2 xl:col-span-6" />
            <BreakdownCard statistics={statistics} by="gender" className="self-start lg:col-span-2 xl:col-span-6" />
          </>
        ) : (
          <div className="lg:col-span-4 xl:col-span-9">
            <EmptyState icon="chart" title={t('statistics.nobodyYet')}>
              {t('statistics.nobodyYetText')}
            </EmptyState>
          </div>
        )}
      </div>
      <p className="text-s text-muted">{t('statistics.asOf', { at: format.date(statistics.asOf, 'instant') })}</p>
    </>
  );
}

function ExportButton() {
  const t = useT();
  const navigate = useNavigate();
  const { rights } = useSignedIn();
  const [asking, setAsking] = useState(false);
  if (!rights.includes('export-completions')) return null;
  return (
    <>
      <Button icon="download" onPress={() => setAsking(true)}>
        {t('statistics.export')}
      </Button>
      <RequestExportDialog isOpen={asking} onOpenChange={setAsking} onRequested={() => void navigate('/exports')} />
    </>
  );
}
