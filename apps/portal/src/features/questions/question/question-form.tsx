import { type AnyQuestion, QuestionShape } from '@amelie/contract';
import { excerptOf } from '@amelie/rules';
import { Button, Card, Notice } from '@amelie/ui';
import { useState, type ReactNode } from 'react';
import { RefusalNotice } from '../../../lib/forms/refusal-notice';
import { useT } from '../../../lib/i18n';
import { draftFaults } from '../editor/draft-faults';
import { PicturesContext } from '../editor/pictures';
import { QuestionEditor } from '../editor/question-editor';
import { bankPictures } from './keep-picture';

interface QuestionFormProps {
  /** What the writing begins with. */
  begun: AnyQuestion;
  /** Sends it, as it is by now; rejects when it was not taken. */
  onSave: (question: AnyQuestion) => Promise<unknown>;
  isSaving: boolean;
  error: unknown;
  /** Stands over the button: what else there is to say about the saving. */
  told?: ReactNode;
}

/** Without a name of its own it is called by the beginning of its text. */
const named = (question: AnyQuestion): AnyQuestion =>
  question.name.trim() === '' ? { ...question, name: excerptOf(question.stem, 80) } : question;

/** Writes a question of the bank. One with faults can be saved too, as long as it is a question at all. */
export function QuestionForm({ begun, onSave, isSaving, error, told }: QuestionFormProps) {
  const t = useT();
  const [question, setQuestion] = useState(begun);
  const [saved, setSaved] = useState(begun);
  const [tried, setTried] = useState(false);
  const parsed = QuestionShape.safeParse(named(question));
  const save = () => {
    setTried(true);
    // A refusal is told by `error`.
    if (parsed.success)
      void onSave(parsed.data).then(
        () => setSaved(question),
        () => undefined,
      );
  };
  const isChanged = JSON.stringify(question) !== JSON.stringify(saved);
  return (
    <PicturesContext value={bankPictures}>
      <Card>
        <QuestionEditor question={question} onChange={setQuestion} faults={tried ? draftFaults(question) : []} />
      </Card>
      <div className="sticky bottom-20 z-20 flex flex-col gap-3 rounded-m border border-line bg-surface p-3 shadow-high lg:bottom-4">
        {told}
        {tried && !parsed.success && (
          <Notice tone="loss" live="assertive">
            {t('bank.notYet')}
          </Notice>
        )}
        <RefusalNotice error={error} />
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p className="flex-1 text-s text-muted" role="status">
            {t(isChanged ? 'bank.unsaved' : 'bank.nothingUnsaved')}
          </p>
          <Button pending={isSaving && t('common.saving')} isDisabled={!isChanged} onPress={save}>
            {t('common.save')}
          </Button>
        </div>
      </div>
    </PicturesContext>
  );
}
