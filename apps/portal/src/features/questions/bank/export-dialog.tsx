import { exportFormats, type QuestionExport } from '@amelie/contract';
import { ButtonLink, Notice, RadioCards } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../../lib/forms/form-dialog';
import { useT } from '../../../lib/i18n';
import { NoteList } from '../import/note-list';
import { useExportQuestions } from '../queries';

interface ExportDialogProps {
  from: { questionIds: string[] } | { categoryId: string | null };
  onClose: () => void;
}

/** Chooses a format, says what it cannot hold, and gives the file. */
export function ExportDialog({ from, onClose }: ExportDialogProps) {
  const t = useT();
  const gather = useExportQuestions();
  const [format, setFormat] = useState<QuestionExport['format']>('qti-3.0');
  const ready = gather.data?.format === format ? gather.data : null;
  return (
    <FormDialog
      title={t('bank.exportTitle')}
      confirmLabel={t(ready ? 'bank.checkAgain' : 'bank.check')}
      change={gather}
      onSubmit={() => gather.mutate({ body: { format, from } })}
      onClose={onClose}
    >
      <RadioCards
        label={t('bank.format')}
        options={exportFormats.map((one) => ({
          value: one,
          label: t(`bank.format.${one}`),
          hint: t(`bank.formatHint.${one}`),
        }))}
        value={format}
        onChange={setFormat}
      />
      {ready && <Gathered ready={ready} />}
    </FormDialog>
  );
}

const mostListed = 30;

function Gathered({ ready }: { ready: QuestionExport }) {
  const t = useT();
  const { losses, written } = ready;
  const href = `/api/question-exports/${ready.id}/file`;
  return (
    <Notice
      tone={losses.length > 0 ? 'caution' : 'good'}
      live="polite"
      title={t(losses.length > 0 ? 'bank.losesSome' : 'bank.losesNothing', { count: losses.length })}
    >
      <div className="flex flex-col gap-3">
        {losses.slice(0, mostListed).map((loss) => (
          <div key={loss.place}>
            <p className="font-medium [overflow-wrap:anywhere]">
              {loss.written ? loss.name : t('bank.notWritten', { name: loss.name })}
            </p>
            <NoteList notes={loss.notes} />
          </div>
        ))}
        {losses.length > mostListed && <p>{t('bank.andMore', { count: losses.length - mostListed })}</p>}
        {written > 0 && (
          <div>
            <ButtonLink href={href} leavesApp download icon="download">
              {t('bank.download', { count: written })}
            </ButtonLink>
          </div>
        )}
      </div>
    </Notice>
  );
}
