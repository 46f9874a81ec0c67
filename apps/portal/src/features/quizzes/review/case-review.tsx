import { classNames } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import { betterWays } from './better-ways';
import { verdictOf, type Reviewing } from './reviewing-props';
import { Feedback } from './said-facts';
import { VerdictLine, verdictLooks } from './verdict-line';

/** The way through the case: each step, what was decided there, what it was worth and what would have been better. */
export function CaseReview({ question, answer, marking, lang }: Reviewing<'branching-case'>) {
  const t = useT();
  const ways = answer.path.flatMap(({ step: stepId, option: optionId }) => {
    const step = question.steps.find(({ id }) => id === stepId);
    const option = step?.options.find(({ id }) => id === optionId);
    return step && option ? [{ step, option }] : [];
  });
  const isEnded = ways.at(-1)?.option.next === null;
  return (
    <>
      <ol className="flex flex-col">
        {ways.map(({ step, option }, place) => {
          const verdict = verdictOf(marking, option.id);
          return (
            <li key={step.id} className="flex flex-col gap-3 border-s-2 border-line pb-5 ps-4 last:pb-0">
              <p className="text-s font-semibold text-accent">{t('answering.step', { number: place + 1 })}</p>
              <RichText body={step.text} lang={lang} look="plain" />
              <div
                className={classNames('flex flex-col gap-1 rounded-m border px-4 py-3', verdictLooks[verdict].frame)}
              >
                <VerdictLine
                  verdict={verdict}
                  words={`${t('answering.youDecided')}: ${t(verdictLooks[verdict].words)}`}
                />
                <RichText body={option.text} lang={lang} look="plain" />
                <Feedback text={option.feedback} lang={lang} />
              </div>
              {betterWays(step, option).map((better) => (
                <div
                  key={better.id}
                  className="flex flex-col gap-1 rounded-m border border-dashed border-good px-4 py-3"
                >
                  <VerdictLine verdict="right" words={t('answering.better')} />
                  <RichText body={better.text} lang={lang} look="plain" />
                  <Feedback text={better.feedback} lang={lang} />
                </div>
              ))}
            </li>
          );
        })}
      </ol>
      {!isEnded && <p className="text-s text-muted">{t('answering.caseNotEnded')}</p>}
    </>
  );
}
