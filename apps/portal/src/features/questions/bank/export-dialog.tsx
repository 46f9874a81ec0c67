import { exportFormats, type QuestionExport } from '@amelie/contract';
import { Button, ButtonLink, Dialog, Notice, RadioCards } from '@amelie/ui';
import { useState } from 'react';
import { RefusalNotice } from '../../../lib/forms/refusal-notice';
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
  const href = ready && ready.written > 0 ? `/api/question-exports/${ready.id}/file` : null;
  return (
    <Dialog
      title={t('bank.exportTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        href ? (
          <ButtonLink href={href} leavesApp download icon="download">
            {t('bank.download', { count: ready?.written ?? 0 })}
          </ButtonLink>
        ) : (
          <Button
            pending={gather.isPending && t('common.loading')}
            onPress={() => gather.mutate({ body: { format, from } })}
          >
            {t('bank.check')}
          </Button>
        )
      }
    >
      <RefusalNotice error={gather.error} />
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
      {ready && <Losses losses={ready.losses} />}
    </Dialog>
  );
}

const mostListed = 30;

function Losses({ losses }: { losses: QuestionExport['losses'] }) {
  const t = useT();
  return (
    <Notice
      tone={losses.length > 0 ? 'caution' : 'good'}
      live="polite"
      title={t(losses.length > 0 ? 'bank.losesSome' : 'bank.losesNothing', { count: losses.length })}
    >
      {losses.length > 0 && (
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
        </div>
      )}
    </Notice>
  );
}
