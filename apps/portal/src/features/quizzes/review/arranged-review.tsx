import { plainTextOf } from '@amelie/rules';
import { Disclosure } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import { ReviewRow, ReviewRows } from './review-row';
import { verdictOf, type Reviewing } from './reviewing-props';
import { SaidFacts } from './said-facts';

export function KprimReview({ question, answer, marking, lang }: Reviewing<'kprim'>) {
  const t = useT();
  const sayings = {
    true: question.trueLabel || t('answering.true'),
    false: question.falseLabel || t('answering.false'),
  };
  const labelLang = question.trueLabel ? lang : undefined;
  return (
    <ReviewRows>
      {question.statements.map(({ id, text, correct, feedback }) => {
        const verdict = verdictOf(marking, id);
        const said = answer.said.find(({ statement }) => statement === id);
        return (
          <ReviewRow key={id} text={text} verdict={verdict} feedback={feedback} lang={lang}>
            <SaidFacts
              lang={labelLang}
              facts={[
                said !== undefined && { label: t('answering.yourAnswer'), value: sayings[`${said.value}`] },
                verdict !== 'right' && { label: t('answering.rightAnswer'), value: sayings[`${correct}`] },
              ]}
            />
          </ReviewRow>
        );
      })}
    </ReviewRows>
  );
}

export function MatchingReview({ question, answer, marking, lang }: Reviewing<'matching'>) {
  const t = useT();
  const wordsOf = (choice: string | undefined) => {
    const found = question.choices.find(({ id }) => id === choice);
    return found ? plainTextOf(found.text) : '';
  };
  return (
    <ReviewRows>
      {question.prompts.map(({ id, text, match, feedback }) => {
        const verdict = verdictOf(marking, id);
        const given = answer.pairs.find(({ prompt }) => prompt === id);
        return (
          <ReviewRow key={id} text={text} verdict={verdict} feedback={feedback} lang={lang}>
            <SaidFacts
              lang={lang}
              facts={[
                given !== undefined && { label: t('answering.yourAnswer'), value: wordsOf(given.choice) },
                verdict !== 'right' && { label: t('answering.rightAnswer'), value: wordsOf(match) },
              ]}
            />
          </ReviewRow>
        );
      })}
    </ReviewRows>
  );
}

/** The items as they were put, each with where it belongs; below them the right order, where it is another one. */
export function OrderingReview({ question, answer, marking, lang }: Reviewing<'ordering'>) {
  const t = useT();
  const placeOf = new Map(question.items.map(({ id }, place) => [id, place + 1]));
  const put = answer.order.flatMap((id) => question.items.filter((item) => item.id === id));
  const isRight = put.length > 0 && put.every((item, place) => placeOf.get(item.id) === place + 1);
  return (
    <>
      {put.length > 0 && (
        <ReviewRows ordered>
          {put.map(({ id, text }, place) => {
            const verdict = verdictOf(marking, id);
            const belongs = placeOf.get(id) ?? place + 1;
            return (
              <li key={id} className="flex gap-3 border-t border-line first:border-0">
                <span className="pt-3.5 font-semibold text-muted tabular-nums">{place + 1}.</span>
                <ul className="min-w-0 flex-1">
                  <ReviewRow
                    text={text}
                    verdict={verdict}
                    words={t(verdict === 'right' ? 'answering.placeRight' : 'answering.placeWrong', { place: belongs })}
                    lang={lang}
                  />
                </ul>
              </li>
            );
          })}
        </ReviewRows>
      )}
      {!isRight && (
        <Disclosure summary={t('answering.rightOrder')}>
          <ol className="list-decimal ps-5 marker:text-muted">
            {question.items.map(({ id, text }) => (
              <li key={id} className="py-1">
                <RichText body={text} lang={lang} look="plain" />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  );
}
