import type { PackageAnswers } from '@amelie/contract';
import { Badge, Card, Table } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

type Question = PackageAnswers['questions'][number];

interface AnswerRow {
  key: string;
  /** null for all that too few gave alike. */
  parts: string[][] | null;
  count: number;
  isRight: boolean;
}

const rowsOf = ({ answers, others }: Question): AnswerRow[] => [
  ...answers.map((answer) => ({ ...answer, key: JSON.stringify(answer.parts) })),
  ...(others > 0 ? [{ key: 'others', parts: null, count: others, isRight: false }] : []),
];

/** One question of a package: how many answered, what share was right, and what they picked. */
export function AnsweredQuestion({ question }: { question: Question }) {
  const t = useT();
  const format = useFormat();
  const { id, text, answered, rightShare, hidden } = question;
  const facts = [
    answered !== null && t('packages.answeredBy', { count: answered }),
    rightShare !== null && t('packages.rightShare', { share: format.percent(rightShare) }),
  ].filter((fact) => fact !== false);
  const title = text ?? t('packages.questionNamed', { id });
  return (
    <Card title={<span className="[overflow-wrap:anywhere]">{title}</span>}>
      {text && <p className="text-s text-muted [overflow-wrap:anywhere]">{t('packages.questionNamed', { id })}</p>}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {hidden === 'few' && <p className="text-muted">{t('packages.answersFew')}</p>}
      {hidden === 'written' && <p className="text-muted">{t('packages.answersWritten')}</p>}
      {hidden === null && <AnswerTable question={question} title={title} />}
    </Card>
  );
}

function AnswerTable({ question, title }: { question: Question; title: string }) {
  const t = useT();
  const format = useFormat();
  const all = question.answered ?? 0;
  return (
    <Table
      caption={title}
      captionHidden
      narrow="scroll"
      rowKey={({ key }) => key}
      rows={rowsOf(question)}
      columns={[
        {
          id: 'answer',
          title: t('packages.answer'),
          isRowHeader: true,
          cell: ({ parts, isRight }) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
              {parts === null ? t('packages.answerOthers') : <Answer parts={parts} />}
              {isRight && <Badge tone="good">{t('packages.answerRight')}</Badge>}
            </span>
          ),
        },
        {
          id: 'count',
          title: t('packages.answerCount'),
          align: 'end',
          cell: ({ count }) => `${format.number(count)} (${format.percent(all > 0 ? count / all : 0)})`,
        },
      ]}
    />
  );
}

function Answer({ parts }: { parts: string[][] }) {
  const t = useT();
  const text = parts.map((sides) => sides.join(' → ')).join(', ');
  return <span className="[overflow-wrap:anywhere]">{text === '' ? t('packages.answerEmpty') : text}</span>;
}
