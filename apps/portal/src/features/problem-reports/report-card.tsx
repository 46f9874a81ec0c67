import type { ProblemReport, ReportState } from '@amelie/contract';
import { Button, Card, Notice } from '@amelie/ui';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useFormat, useT } from '../../lib/i18n';
import { kindWords } from './kind-words';
import { useCloseProblemReport } from './queries';
import { SurroundingsFacts } from './surroundings-facts';

interface ReportCardProps {
  report: ProblemReport;
  /** The list and the page of it in which the report stands. */
  state: ReportState;
  page: number;
}

const start = (message: string) => (message.length > 60 ? `${message.slice(0, 60)}…` : message);

/** One report; once it is closed here, or opened again, what is left of it is the way back. */
export function ReportCard({ report, state, page }: ReportCardProps) {
  const t = useT();
  const format = useFormat();
  const change = useCloseProblemReport(state, page);
  const isClosed = report.closedAt !== null;
  const at = format.date(report.createdAt, 'instant');
  const turn = () => change.mutate({ path: { reportId: report.id }, body: { closed: !isClosed } });
  if (isClosed !== (state === 'closed'))
    return (
      <Notice
        tone="good"
        live="polite"
        title={t(isClosed ? 'reports.closedNow' : 'reports.reopenedNow', { message: start(report.message) })}
        action={
          <Button kind="quiet" size="s" onPress={turn} pending={change.isPending && t('reports.undoing')}>
            {t('reports.undo')}
          </Button>
        }
      >
        <RefusalNotice error={change.error} />
      </Notice>
    );
  return (
    <Card
      over={at}
      title={t(kindWords[report.kind])}
      actions={
        <Button
          kind="quiet"
          aria-label={t(isClosed ? 'reports.reopenOne' : 'reports.closeOne', { at })}
          onPress={turn}
          pending={change.isPending && t(isClosed ? 'reports.undoing' : 'reports.closing')}
        >
          {t(isClosed ? 'reports.reopen' : 'reports.close')}
        </Button>
      }
    >
      <RefusalNotice error={change.error} />
      <p className="max-w-read whitespace-pre-wrap">{report.message}</p>
      <SurroundingsFacts linked of={report} />
    </Card>
  );
}
