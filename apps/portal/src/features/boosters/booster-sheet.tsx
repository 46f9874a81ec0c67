import type { Booster } from '@amelie/contract';
import { Button, Notice } from '@amelie/ui';
import { useState } from 'react';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { BoosterQuestion } from './booster-question';
import { answerOf } from './choices';
import { useAnswerBooster } from './queries';

/** Three questions, and how the answers stand once they are checked. */
export function BoosterSheet({ booster, onAgain }: { booster: Booster; onAgain: () => void }) {
  const t = useT();
  const check = useAnswerBooster();
  const [chosen, setChosen] = useState<Readonly<Record<string, string[]>>>({});
  const { courseId, language, questions } = booster;
  const submit = () => {
    const answers = questions.map(({ id, asked }) => ({ questionId: id, answer: answerOf(asked, chosen[id] ?? []) }));
    check.mutate({ path: { courseId }, body: { answers } });
  };
  const reviewed = check.data?.questions ?? [];
  const right = reviewed.filter(({ marking }) => marking.state === 'marked' && marking.score === 1).length;
  return (
    <>
      {questions.map((question) => (
        <BoosterQuestion
          key={question.id}
          question={question}
          language={language}
          chosen={chosen[question.id] ?? []}
          review={reviewed.find(({ id }) => id === question.id) ?? null}
          onChoose={(next) => setChosen({ ...chosen, [question.id]: next })}
        />
      ))}
      <RefusalNotice error={check.error} />
      {check.data ? (
        <Notice
          tone="good"
          live="polite"
          title={t('forms.booster.result', { right, count: questions.length })}
          action={
            <Button kind="quiet" onPress={onAgain}>
              {t('forms.booster.again')}
            </Button>
          }
        />
      ) : (
        <div>
          <Button pending={check.isPending && t('forms.booster.checking')} onPress={submit}>
            {t('forms.booster.check')}
          </Button>
        </div>
      )}
    </>
  );
}
