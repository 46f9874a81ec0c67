import { Card, Notice, TextField } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n';

interface EditorWayRoundProps {
  note: string;
  onNote: (note: string) => void;
  /** A note alone shuts the door: the course can't be published so. */
  lacksSummary: boolean;
  /** The editor of the summary. */
  summary: ReactNode;
}

/** What is said before a heavy text, and what can be read in its place. */
export function EditorWayRound({ note, onNote, lacksSummary, summary }: EditorWayRoundProps) {
  const t = useT();
  return (
    <Card title={t('authoring.wayRound')}>
      <TextField
        label={t('authoring.contentNote')}
        mark={t('common.optional')}
        hint={t('authoring.contentNoteHint')}
        lines={2}
        maxLength={400}
        value={note}
        onChange={onNote}
      />
      <div className="flex flex-col gap-1.5">
        <p className="font-semibold">{t('authoring.pageSummary')}</p>
        <p className="text-s text-muted">{t('authoring.pageSummaryHint')}</p>
        {summary}
      </div>
      {lacksSummary && (
        <Notice tone="caution" live="polite">
          {t('authoring.summaryMissing')}
        </Notice>
      )}
    </Card>
  );
}
