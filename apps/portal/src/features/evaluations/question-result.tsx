import type { Language, QuestionResult as Result } from '@amelie/contract';
import { Card, Disclosure, Skeleton, Table, VisuallyHidden } from '@amelie/ui';
import { lazy, Suspense } from 'react';
import { useFormWords, type FormWords } from '../../lib/form-words/use-form-words';
import { useFormat, useT, type Translate } from '../../lib/i18n';
import type { NamedAnswer } from './answer-chart-options';

const AnswerBars = lazy(() => import('./answer-bars').then((file) => ({ default: file.AnswerBars })));

interface QuestionResultProps {
  result: Result;
  /** Of the course. */
  language: Language;
  threshold: number;
}

/** What came of one question: how many answered, what they said, or why that is not told. */
export function QuestionResult({ result, language, threshold }: QuestionResultProps) {
  const t = useT();
  const format = useFormat();
  const words = useFormWords(language);
  const { question, hidden, answered, mean } = result;
  const { text, lang } = words.question(question);
  const facts = [
    answered !== null &&
      t(question.kind === 'text' ? 'evaluations.comments' : 'evaluations.answers', { count: answered }),
    mean !== null && t('evaluations.mean', { mean: format.number(mean, 1) }),
  ].filter((fact) => fact !== false);
  return (
    <Card title={<span lang={lang}>{text}</span>}>
      {hidden && <p className="text-muted">{t('evaluations.hidden', { threshold })}</p>}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {!hidden && question.kind === 'text' && <Comments comments={result.comments} />}
      {!hidden && question.kind !== 'text' && <Answers answers={namedAnswers(result, words, t)} title={text} />}
    </Card>
  );
}

/** The cells with their words; the ends of a scale say what they mean. */
function namedAnswers({ question, cells }: Result, words: FormWords, t: Translate): NamedAnswer[] {
  const ends: Partial<Record<string, string>> = { 1: t('forms.scaleLeast'), 5: t('forms.scaleMost') };
  return cells.map(({ key, count }) => {
    if (question.kind === 'scale') return { key, count, label: ends[key] ? `${key} · ${ends[key]}` : key };
    const option = question.options.find((one) => one.key === key);
    return { key, count, label: option ? words.option(question, option).text : key };
  });
}

function Answers({ answers, title }: { answers: readonly NamedAnswer[]; title: string }) {
  const t = useT();
  const format = useFormat();
  if (answers.every(({ count }) => count === null)) return <p className="text-muted">{t('evaluations.allHidden')}</p>;
  const said = answers.map(({ label, count }) =>
    t('evaluations.cellWords', {
      answer: label,
      count: count === null ? t('evaluations.notShown') : format.number(count),
    }),
  );
  return (
    <>
      <Suspense fallback={<Skeleton className="h-56 w-full" />}>
        <AnswerBars answers={answers} label={t('evaluations.chartOf', { question: title, answers: said.join(', ') })} />
      </Suspense>
      {answers.some(({ count }) => count === null) && <p className="text-s text-muted">{t('evaluations.cellsNote')}</p>}
      <Disclosure summary={t('evaluations.asTable')}>
        <AnswerTable answers={answers} title={title} />
      </Disclosure>
    </>
  );
}

function AnswerTable({ answers, title }: { answers: readonly NamedAnswer[]; title: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<NamedAnswer>
      caption={title}
      captionHidden
      narrow="scroll"
      rows={answers}
      rowKey={({ key }) => key}
      columns={[
        { id: 'answer', title: t('evaluations.answer'), isRowHeader: true, cell: ({ label }) => label },
        {
          id: 'count',
          title: t('evaluations.persons'),
          align: 'end',
          cell: ({ count }) =>
            count === null ? (
              <>
                <span aria-hidden="true">–</span>
                <VisuallyHidden>{t('evaluations.notShown')}</VisuallyHidden>
              </>
            ) : (
              format.number(count)
            ),
        },
      ]}
    />
  );
}

function Comments({ comments }: { comments: readonly string[] }) {
  const t = useT();
  return (
    <>
      <ul className="flex flex-col gap-3">
        {comments.map((comment, place) => (
          <li key={place} className="border-s-3 border-line ps-3 [overflow-wrap:anywhere] whitespace-pre-line">
            {comment}
          </li>
        ))}
      </ul>
      <p className="text-s text-muted">{t('evaluations.commentsNote')}</p>
    </>
  );
}
