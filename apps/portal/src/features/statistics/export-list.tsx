import type { Export } from '@amelie/contract';
import { Badge, ButtonLink, LiveRegion, Table } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { ExportState, exportStateWords } from './export-state';

/** My exports, newest first, with the file of each that is ready. */
export function ExportList({ exports }: { exports: readonly Export[] }) {
  const t = useT();
  const format = useFormat();
  const [newest] = exports;
  return (
    <div>
      <Table<Export>
        caption={t('statistics.exports')}
        captionHidden
        rows={exports}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'asked',
            title: t('statistics.asked'),
            isRowHeader: true,
            cell: ({ requestedAt }) => format.date(requestedAt, 'instant'),
          },
          { id: 'holds', title: t('statistics.holds'), cell: (one) => <Holds of={one} /> },
          { id: 'state', title: t('statistics.state'), cell: (one) => <ExportState of={one} /> },
          {
            id: 'rows',
            title: t('statistics.rows'),
            align: 'end',
            cell: ({ rows }) => (rows === null ? '–' : format.number(rows)),
          },
          {
            id: 'file',
            title: t('statistics.file'),
            titleHidden: true,
            align: 'end',
            cell: (one) => <File of={one} />,
          },
        ]}
      />
      {newest && <LiveRegion>{t(exportStateWords[newest.state])}</LiveRegion>}
    </div>
  );
}

function Holds({ of }: { of: Export }) {
  const t = useT();
  if (of.kind === 'records') return <span>{t('statistics.holdsRecords')}</span>;
  return of.withNames ? (
    <Badge tone="caution" icon="people">
      {t('statistics.holdsNames')}
    </Badge>
  ) : (
    <span>{t('statistics.holdsPseudonyms')}</span>
  );
}

/** The download, with its size and until when it can be had. */
function File({ of }: { of: Export }) {
  const t = useT();
  const format = useFormat();
  if (of.state !== 'ready') return null;
  return (
    <span className="flex flex-col items-end gap-1 max-md:w-full max-md:items-stretch">
      <ButtonLink
        href={`/api/exports/${of.id}/file`}
        leavesApp
        download
        kind="quiet"
        size="s"
        icon="download"
        aria-label={t('statistics.downloadOf', { at: format.date(of.requestedAt, 'instant') })}
      >
        {of.sizeBytes === null
          ? t('statistics.download')
          : `${t('statistics.download')} · ${format.bytes(of.sizeBytes)}`}
      </ButtonLink>
      {of.expiresAt && (
        <span className="text-s text-muted">{t('statistics.until', { at: format.date(of.expiresAt, 'instant') })}</span>
      )}
    </span>
  );
}
