import type { QuestionStatistics, QuizStatistics } from '@amelie/contract';
import { Badge, Link, Table, type TableColumn, type TableSort } from '@amelie/ui';
import { useState } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { readingOf } from './reading-words';
import { sortQuestions } from './sort-questions';
import { unsaid, useFigures } from './use-figures';
import type { WishInAddress } from './use-wish';

interface QuestionTableProps {
  figures: QuizStatistics;
  address: WishInAddress;
}

/** Where the figures of one question stand. */
export const questionHref = (
  { courseId, moduleId }: { courseId: string; moduleId: string },
  itemId: string,
  search: string,
) => `/teach/courses/${courseId}/quizzes/${moduleId}/performance/${itemId}${search}`;

/** The questions with their figures, in the quiz's order or by one of them. */
export function QuestionTable({ figures, address }: QuestionTableProps) {
  const t = useT();
  const [sort, setSort] = useState<TableSort>({ column: 'place', direction: 'ascending' });
  return (
    <div className="lg:overflow-hidden lg:rounded-m lg:border lg:border-line lg:bg-surface lg:px-2">
      <Table
        caption={t('performance.questions')}
        captionHidden
        columns={useColumns({ figures, address })}
        rows={sortQuestions(figures.questions, sort)}
        rowKey={({ itemId }) => itemId}
        sort={sort}
        onSort={setSort}
      />
    </div>
  );
}

function useColumns({ figures, address }: QuestionTableProps): TableColumn<QuestionStatistics>[] {
  const t = useT();
  const format = useFormat();
  const { shareWithin, hundredWithin } = useFigures();
  const figure = { align: 'end', isSortable: true } as const;
  /** Few answers are no reason to act: their figures step back. */
  const grey = (answers: number | null) => (answers ?? 0) < figures.fewestForIndices && 'text-muted italic';
  const index = ({ answers }: QuestionStatistics, text: string) => (
    <span className={`whitespace-nowrap ${grey(answers) || ''}`}>{text}</span>
  );
  return [
    {
      id: 'place',
      title: t('performance.question'),
      isRowHeader: true,
      isSortable: true,
      cell: (question) => (
        <QuestionName question={question} href={questionHref(figures, question.itemId, address.search)} />
      ),
    },
    {
      id: 'answers',
      title: t('performance.answers'),
      ...figure,
      cell: ({ answers }) => (answers === null ? unsaid : format.number(answers)),
    },
    {
      id: 'facility',
      title: t('performance.facility'),
      ...figure,
      cell: (question) => index(question, shareWithin(question.facility)),
    },
    {
      id: 'discrimination',
      title: t('performance.discrimination'),
      ...figure,
      cell: (question) => index(question, hundredWithin(question.discrimination)),
    },
    {
      id: 'reading',
      title: t('performance.reading'),
      cell: (question) => <Reading question={question} guide={address.guide} />,
    },
  ];
}

export function Reading({ question, guide }: { question: QuestionStatistics; guide: WishInAddress['guide'] }) {
  const t = useT();
  const { key, tone } = readingOf(question, guide);
  return <Badge tone={tone}>{t(key)}</Badge>;
}

function QuestionName({ question, href }: { question: QuestionStatistics; href: string }) {
  const t = useT();
  const { place, text, changed } = question;
  return (
    <span className="flex flex-col items-start gap-1">
      <Link href={href} quiet className="line-clamp-3 font-semibold [overflow-wrap:anywhere]">
        {place === null ? text : `${place}. ${text}`}
      </Link>
      {(place === null || changed) && (
        <span className="flex flex-wrap gap-1.5">
          {place === null && <Badge>{t('performance.gone')}</Badge>}
          {changed && <Badge>{t('performance.changed')}</Badge>}
        </span>
      )}
    </span>
  );
}
