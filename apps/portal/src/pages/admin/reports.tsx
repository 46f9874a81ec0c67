import { ReportState } from '@amelie/contract';
import { Page, Tabs } from '@amelie/ui';
import { useSearchParams } from 'react-router';
import { ReportList } from '../../features/problem-reports/report-list';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** What people have reported: read it, close it, take that back. */
export function ReportsPage() {
  const t = useT();
  usePageTitle(t('reports.reports'));
  const [search, setSearch] = useSearchParams();
  const state = ReportState.catch('open').parse(search.get('state'));
  return (
    <Page width="read" title={t('reports.reports')} lead={t('reports.reportsLead')}>
      <Tabs
        label={t('reports.reports')}
        selected={state}
        onSelect={(chosen) => setSearch(chosen === 'open' ? {} : { state: chosen }, { replace: true })}
        tabs={[
          { id: 'open', label: t('reports.open'), content: <ReportList state="open" /> },
          { id: 'closed', label: t('reports.closed'), content: <ReportList state="closed" /> },
        ]}
      />
    </Page>
  );
}
