import type { ReportState } from '@amelie/contract';
import { EmptyState, LiveRegion } from '@amelie/ui';
import { useEffect, useRef, useState } from 'react';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useForgetProblemReports, useProblemReports } from './queries';
import { ReportCard } from './report-card';
import { ListPages } from '../../lib/list-pages';

/** The open reports, or the closed ones. */
export function ReportList({ state }: { state: ReportState }) {
  const t = useT();
  const [page, setPage] = useState(1);
  const list = useProblemReports(state, page);
  useAtTheEnd(useForgetProblemReports());
  return (
    <QueryFace query={list}>
      {({ reports, total, pageSize }) => (
        <div className="flex flex-col gap-5">
          {reports.length === 0 ? (
            <EmptyState icon="flag" title={t(state === 'open' ? 'reports.noneOpen' : 'reports.noneClosed')}>
              {t(state === 'open' ? 'reports.noneOpenText' : 'reports.noneClosedText')}
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-5">
              {reports.map((report) => (
                <li key={report.id}>
                  <ReportCard report={report} state={state} page={page} />
                </li>
              ))}
            </ul>
          )}
          <ListPages label={t('reports.pages')} page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
          <LiveRegion>{t('reports.found', { count: total })}</LiveRegion>
        </div>
      )}
    </QueryFace>
  );
}

function useAtTheEnd(forget: () => void): void {
  const latest = useRef(forget);
  useEffect(() => {
    latest.current = forget;
  });
  useEffect(() => () => latest.current(), []);
}
