import type { QuestionImport } from '@amelie/contract';
import { ChoiceRow, EmptyState, LiveRegion, Notice } from '@amelie/ui';
import { useState } from 'react';
import { QueryFace } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { type Shown, useImportReview } from '../queries';
import { NoteList } from './note-list';
import { ReviewRow } from './review-row';
import { TakeBar } from './take-bar';
import { ListPages } from '../../../lib/list-pages';

/** What was understood, changed and left out, question by question; and which of them are taken. */
export function ImportReview({ about }: { about: QuestionImport }) {
  const t = useT();
  const [show, setShow] = useState<Shown>('all');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const review = useImportReview(about.id, show, page);
  const { counts } = about;
  const choose = (place: number, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, place] : [...before].filter((one) => one !== place)));
  const choices: [Shown, number][] = [
    ['all', counts.understood + counts.changed + counts.leftOut],
    ['understood', counts.understood],
    ['changed', counts.changed],
    ['left-out', counts.leftOut],
    ['there', counts.there],
  ];
  return (
    <div className="flex flex-col gap-5">
      {about.notes.length > 0 && (
        <Notice tone="caution" title={t('bank.aboutFile')}>
          <NoteList notes={about.notes} />
        </Notice>
      )}
      <ChoiceRow<Shown>
        legend={t('bank.show')}
        value={show}
        onChange={(next) => {
          setShow(next);
          setPage(1);
        }}
        choices={choices.map(([value, count]) => ({ value, label: t(`bank.show.${value}`, { count }) }))}
      />
      <QueryFace query={review}>
        {({ questions, total, pageSize }) => (
          <div className="flex flex-col gap-4">
            {questions.length === 0 && <EmptyState icon="search" title={t('bank.noneOfThese')} />}
            <ol className="flex flex-col gap-3">
              {questions.map((one) => (
                <ReviewRow key={one.place} one={one} isChosen={chosen.has(one.place)} onChoose={choose} />
              ))}
            </ol>
            <ListPages label={t('bank.pages')} page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
            <LiveRegion>{t('bank.foundCount', { count: total })}</LiveRegion>
          </div>
        )}
      </QueryFace>
      <TakeBar about={about} places={[...chosen]} onTaken={() => setChosen(new Set())} />
    </div>
  );
}
