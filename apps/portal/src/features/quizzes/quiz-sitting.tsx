import type { QuizAttempt } from '@amelie/contract';
import { isAnswered } from '@amelie/rules';
import type { AskedQuestion } from './asked-question';
import { HandIn } from './hand-in';
import { QuestionList } from './question-list';
import { QuestionStep } from './question-step';
import { SavingLine } from './saving-line';
import { SittingHead } from './sitting-head';
import { useAnswers } from './use-answers';
import { useStep } from './use-step';

/** The questions of an open attempt, one after the other; each answer is saved as it is given. */
export function QuizSitting({ attempt, language }: { attempt: QuizAttempt; language: string | undefined }) {
  const { queue, snapshot } = useAnswers(attempt);
  const asked = attempt.questions.map((question): AskedQuestion => {
    const answer = snapshot.answers.get(question.id);
    return { question, answer, isAnswered: answer !== undefined && isAnswered(answer.answer) };
  });
  const { step, heading, go } = useStep(asked.map(({ isAnswered }) => isAnswered));
  const current = step === 'review' ? undefined : asked[step - 1];
  return (
    <div className="mx-auto w-full max-w-page px-4 py-5 md:px-8 md:py-8 lg:grid lg:grid-cols-[17rem_minmax(0,44rem)] lg:grid-rows-[auto_1fr] lg:justify-center lg:gap-x-10">
      <SittingHead attempt={attempt} language={language} />
      <QuestionList asked={asked} step={step} onGo={go} />
      <div className="flex min-w-0 flex-col gap-5 max-lg:mt-5 lg:row-span-2 lg:row-start-1 lg:col-start-2">
        {current && step !== 'review' ? (
          <QuestionStep
            asked={current}
            place={{ step, count: asked.length }}
            heading={heading}
            language={language}
            isOvertaken={snapshot.overtaken === current.question.id}
            onAnswer={(answer) => queue.answer(current.question.id, answer)}
            onGo={go}
          >
            <SavingLine queue={queue} snapshot={snapshot} hasAnswer={current.answer !== undefined} />
          </QuestionStep>
        ) : (
          <HandIn attempt={attempt} asked={asked} queue={queue} heading={heading} language={language} onGo={go}>
            <SavingLine queue={queue} snapshot={snapshot} hasAnswer={snapshot.answers.size > 0} />
          </HandIn>
        )}
      </div>
    </div>
  );
}
