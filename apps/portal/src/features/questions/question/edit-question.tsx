import type { AnyQuestion, BankQuestion } from '@amelie/contract';
import { Button, Disclosure, Notice, showToast } from '@amelie/ui';
import { useState } from 'react';
import { isRefusal, RefusalError } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { useQuestion, useSaveQuestion } from '../queries';
import { QuestionRead } from '../question-read';
import { QuestionForm } from './question-form';

/** Who saved meanwhile, as the refusal says. */
function whoSaved(error: unknown): string {
  const by = error instanceof RefusalError ? error.facts?.['by'] : undefined;
  return typeof by === 'string' ? by : '';
}

/** A question of the bank in the editor. Whoever comes second sees what the first one saved, and loses nothing. */
export function EditQuestion({ one }: { one: BankQuestion }) {
  const t = useT();
  const save = useSaveQuestion();
  const [seen, setSeen] = useState(one.revision);
  const newest = useQuestion(one.id);
  const isLate = isRefusal(save.error, 'question-changed');
  const send = (question: AnyQuestion, at: number) =>
    save.mutateAsync(
      { path: { questionId: one.id }, body: { seen: at, question } },
      {
        onSuccess: (saved) => {
          setSeen(saved.revision);
          showToast(t('bank.savedVersion', { number: saved.version }));
        },
        onError: (error) => {
          if (isRefusal(error, 'question-changed')) void newest.refetch();
        },
      },
    );
  const other = newest.data;
  const lateNotice = isLate && other && (
    <Notice tone="caution" live="assertive" title={t('bank.savedMeanwhile', { name: whoSaved(save.error) })}>
      <div className="flex flex-col items-start gap-2">
        <p>{t('bank.savedMeanwhileText')}</p>
        <Disclosure summary={t('bank.whatTheySaved')}>
          <QuestionRead question={other.question} />
        </Disclosure>
        <Button
          kind="quiet"
          size="s"
          onPress={() => {
            setSeen(other.revision);
            save.reset();
          }}
        >
          {t('bank.keepMine')}
        </Button>
      </div>
    </Notice>
  );
  return (
    <QuestionForm
      begun={one.question}
      onSave={(question) => send(question, seen)}
      isSaving={save.isPending}
      error={isLate ? null : save.error}
      told={lateNotice}
    />
  );
}
