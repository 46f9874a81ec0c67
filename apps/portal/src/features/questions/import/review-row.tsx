import type { ReviewedImport } from '@amelie/contract';
import { Badge, type BadgeTone, Checkbox, Disclosure, Link, VisuallyHidden } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { QuestionRead } from '../question-read';
import { LikeList } from '../question/like-list';
import { NoteList } from './note-list';

interface ReviewRowProps {
  one: ReviewedImport;
  isChosen: boolean;
  onChoose: (place: number, isChosen: boolean) => void;
}

const tones: Record<ReviewedImport['verdict'], BadgeTone> = {
  understood: 'good',
  changed: 'caution',
  'left-out': 'loss',
};

/** One question of the file: what became of it, what says the same, and a box to take it. */
export function ReviewRow({ one, isChosen, onChoose }: ReviewRowProps) {
  const t = useT();
  const { question, takenAs } = one;
  const isThere = one.like.some(({ same }) => same);
  return (
    <li className="flex items-start gap-2 rounded-m border border-line bg-surface p-4">
      <span className="w-8 shrink-0">
        {question && takenAs === null && (
          <Checkbox isSelected={isChosen} onChange={(is) => onChoose(one.place, is)}>
            <VisuallyHidden>{t('bank.take', { name: one.name })}</VisuallyHidden>
          </Checkbox>
        )}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2 py-1.5">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <h2 className="min-w-0 flex-1 text-m [overflow-wrap:anywhere]">{one.name}</h2>
          {takenAs !== null && (
            <Badge tone="good" icon="check">
              {t('bank.takenAs')}
            </Badge>
          )}
          {isThere && <Badge tone="primary">{t('bank.isThere')}</Badge>}
          <Badge tone={tones[one.verdict]}>{t(`bank.verdict.${one.verdict}`)}</Badge>
        </div>
        <WhereFrom one={one} />
        <NoteList notes={one.notes} />
        {question && (
          <Disclosure summary={t('bank.look')}>
            <QuestionRead question={question} />
          </Disclosure>
        )}
        {question && takenAs === null && <LikeList like={one.like} beside={question} />}
        {takenAs !== null && (
          <p>
            <Link href={`/questions/${takenAs}`}>{t('bank.openTaken')}</Link>
          </p>
        )}
      </div>
    </li>
  );
}

function WhereFrom({ one }: { one: ReviewedImport }) {
  const t = useT();
  const words = [
    one.question && t(`editor.type.${one.question.type}`),
    one.file !== '' && one.file,
    t('bank.line', { line: one.line }),
    one.category.length > 0 && one.category.join(' › '),
  ];
  return <p className="text-s text-muted [overflow-wrap:anywhere]">{words.filter(Boolean).join(' · ')}</p>;
}
