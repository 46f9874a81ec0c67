import { Button, Card, EmptyState, Page } from '@amelie/ui';
import { useState } from 'react';
import { ExportList } from '../../features/statistics/export-list';
import { useExports } from '../../features/statistics/queries';
import { RequestExportDialog } from '../../features/statistics/request-export-dialog';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Files of completions: ask for one, watch it being written, fetch it within a day. */
export function ExportsPage() {
  const t = useT();
  usePageTitle(t('statistics.exports'));
  const exports = useExports();
  const [asking, setAsking] = useState(false);
  const isEmpty = exports.data?.exports.length === 0;
  const start = (
    <Button icon="plus" onPress={() => setAsking(true)}>
      {t('statistics.newExport')}
    </Button>
  );
  return (
    <Page
      over={t('statistics.programme')}
      title={t('statistics.exports')}
      lead={t('statistics.exportsLead')}
      {...(isEmpty ? {} : { actions: start })}
    >
      <QueryFace query={exports}>
        {(data) =>
          data.exports.length > 0 ? (
            <Card className="max-md:border-0 max-md:bg-transparent max-md:p-0">
              <ExportList exports={data.exports} />
            </Card>
          ) : (
            <EmptyState icon="download" title={t('statistics.noExports')} action={start}>
              {t('statistics.exportHolds')}
            </EmptyState>
          )
        }
      </QueryFace>
      <RequestExportDialog isOpen={asking} onOpenChange={setAsking} onRequested={() => undefined} />
    </Page>
  );
}
