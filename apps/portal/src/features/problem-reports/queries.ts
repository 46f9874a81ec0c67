import type { ReportState } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  closeProblemReportMutation,
  listProblemReportsOptions,
  listProblemReportsQueryKey,
  reportProblemMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

/** Sends a report. */
export function useReportProblem() {
  return useMutation(reportProblemMutation());
}

/** The open or the closed reports, a page of them. Asked anew whenever one looks: others may have closed some. */
export function useProblemReports(state: ReportState, page: number) {
  return useQuery({ ...listProblemReportsOptions({ query: { state, page } }), staleTime: 0 });
}

/** Closes a report or opens it again. It keeps its place on the page meanwhile, so that it can be undone there. */
export function useCloseProblemReport(state: ReportState, page: number) {
  const client = useQueryClient();
  return useMutation({
    ...closeProblemReportMutation(),
    onSuccess: (changed) =>
      client.setQueryData(
        listProblemReportsOptions({ query: { state, page } }).queryKey,
        (list) => list && { ...list, reports: list.reports.map((one) => (one.id === changed.id ? changed : one)) },
      ),
  });
}

/** For a list that is left: the next look fetches it. */
export function useForgetProblemReports(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: listProblemReportsQueryKey() });
}
