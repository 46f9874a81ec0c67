import type { RecordFilter } from '@amelie/contract';
import { Button, ButtonLink, Card, EmptyState, LiveRegion, Page, Pagination } from '@amelie/ui';
import { useState } from 'react';
import { useRecords } from '../../features/records/queries';
import { ExportRecordsDialog } from '../../features/records/export-records-dialog';
import { RecordDialog } from '../../features/records/record-dialog';
import { noFilter, readFilter, RecordFilters, type TypedFilter } from '../../features/records/record-filters';
import { RecordList } from '../../features/records/record-list';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useSignedIn } from '../../lib/me/use-me';
import { usePageTitle } from '../../lib/page-title';

const everything: RecordFilter = {
  ...{ verb: null, activity: null, actor: null, registration: null },
  ...{ since: null, until: null, source: null },
};

/** The record store's viewer: what was recorded about learning, as sentences, for whoever may follow learners. */
export function RecordsPage() {
  const t = useT();
  usePageTitle(t('records.title'));
  const { rights } = useSignedIn();
  const [typed, setTyped] = useState<TypedFilter>(noFilter);
  const [filter, setFilter] = useState<RecordFilter>(everything);
  const clear = () => {
    setTyped(noFilter);
    setFilter(everything);
  };
  const narrow = (condition: Partial<RecordFilter>) => {
    const words = Object.fromEntries(Object.entries(condition).map(([name, value]) => [name, value ?? '']));
    const next = { ...typed, ...words };
    setTyped(next);
    const read = readFilter(next);
    if (read.filter) setFilter(read.filter);
  };
  return (
    <Page
      title={t('records.title')}
      lead={t('records.lead')}
      actions={
        rights.includes('manage-people') && (
          <ButtonLink href="/records/access" kind="quiet" icon="lock">
            {t('records.access.title')}
          </ButtonLink>
        )
      }
    >
      <RecordFilters value={typed} onChange={setTyped} onFind={setFilter} onClear={clear} />
      <Found key={JSON.stringify(filter)} filter={filter} onClear={clear} onOnly={narrow} />
    </Page>
  );
}

interface FoundProps {
  filter: RecordFilter;
  onClear: () => void;
  onOnly: (condition: Partial<RecordFilter>) => void;
}

function Found({ filter, onClear, onOnly }: FoundProps) {
  const t = useT();
  // Where each page began: the store's pages are found one after the other.
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [open, setOpen] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const mayExport = useSignedIn().rights.includes('export-completions');
  const list = useRecords(filter, cursors.at(-1) ?? null);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <QueryFace query={list}>
      {({ records, next }) => (
        <div className="flex flex-col gap-5">
          {records.length === 0 ? (
            <Nothing isFiltered={isFiltered} onClear={onClear} />
          ) : (
            <Card
              actions={
                mayExport && (
                  <Button kind="quiet" size="s" icon="download" onPress={() => setExporting(true)}>
                    {t('records.export')}
                  </Button>
                )
              }
            >
              <RecordList records={records} onOpen={setOpen} onOnly={onOnly} />
            </Card>
          )}
          {(cursors.length > 1 || next !== null) && (
            <Pagination
              label={t('records.pages')}
              previousLabel={t('common.previous')}
              nextLabel={t('common.next')}
              place={t('records.page', { page: cursors.length })}
              onPrevious={cursors.length > 1 ? () => setCursors(cursors.slice(0, -1)) : undefined}
              onNext={next === null ? undefined : () => setCursors([...cursors, next])}
            />
          )}
          {exporting && <ExportRecordsDialog filter={filter} onClose={() => setExporting(false)} />}
          {open !== null && <RecordDialog statementId={open} onClose={() => setOpen(null)} />}
          <LiveRegion>{t('records.shown', { count: records.length })}</LiveRegion>
        </div>
      )}
    </QueryFace>
  );
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useT();
  if (!isFiltered)
    return (
      <EmptyState icon="file" title={t('records.none')}>
        {t('records.noneText')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="search"
      title={t('records.nothing')}
      action={
        <Button kind="quiet" onPress={onClear}>
          {t('records.clear')}
        </Button>
      }
    >
      {t('records.nothingText')}
    </EmptyState>
  );
}
