import type { ReportState } from '@amelie/contract';
import { EmptyState, LiveRegion, Pagination } from '@amelie/ui';
import { useEffect, useRef, useState } from 'react';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useForgetProblemReports, useProblemReports } from './queries';
import { ReportCard } from './report-card';

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
          <Pages page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
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

function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const t = useT();
  if (pages < 2) return null;
  return (
    <Pagination
      label={t('reports.pages')}
      previousLabel={t('common.previous')}
      nextLabel={t('common.next')}
      place={t('common.pageOf', { page, pages })}
      onPrevious={page > 1 ? () => onPage(page - 1) : undefined}
      onNext={page < pages ? () => onPage(page + 1) : undefined}
    />
  );
}
