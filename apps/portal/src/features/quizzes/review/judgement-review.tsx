import { classNames, Icon } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { ReviewRow, ReviewRows } from './review-row';
import { verdictOf, type Reviewing } from './reviewing-props';

type Item = Reviewing<'situational-judgement'>['question']['items'][number];

/** Each judgement beside that of the experts: there is seldom one that is right alone. */
export function JudgementReview({ question, answer, marking, lang }: Reviewing<'situational-judgement'>) {
  return (
    <ReviewRows>
      {question.items.map((item) => {
        const said = answer.judged.find((one) => one.item === item.id)?.point;
        return (
          <ReviewRow
            key={item.id}
            text={item.text}
            verdict={verdictOf(marking, item.id)}
            feedback={item.feedback}
            lang={lang}
          >
            <Panel item={item} scale={question.scale} said={said} lang={lang} />
          </ReviewRow>
        );
      })}
    </ReviewRows>
  );
}

interface PanelProps {
  item: Item;
  scale: Reviewing<'situational-judgement'>['question']['scale'];
  said: string | undefined;
  lang: string | undefined;
}

/** How many experts judged how, as bars with their figures. */
function Panel({ item, scale, said, lang }: PanelProps) {
  const t = useT();
  const counts = scale.map(({ id, text }) => ({
    id,
    text,
    count: item.votes.reduce((sum, { point, count }) => sum + (point === id ? count : 0), 0),
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <figure className="my-1">
      <figcaption className="mb-1.5 text-s text-muted">{t('answering.panelSaid', { count: all })}</figcaption>
      <ul className="grid gap-1.5">
        {counts.map(({ id, text, count }) => (
          <li key={id} className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] items-center gap-3 text-s">
            <span className={classNames('min-w-0 leading-tight', id === said && 'font-semibold')}>
              <span lang={lang}>{text}</span>
              {id === said && (
                <span className="flex items-center gap-1 text-primary">
                  <Icon name="person" className="size-4" />
                  {t('answering.yourAnswer')}
                </span>
              )}
            </span>
            <span className="flex items-center gap-2">
              <span
                aria-hidden="true"
                // The figure behind the longest bar has its room.
                style={{ width: `calc((100% - 2.5rem) * ${count / most})` }}
                className={classNames(
                  'h-3 min-w-px shrink-0 rounded-full forced-colors:bg-[CanvasText]',
                  id === said ? 'bg-primary' : 'bg-edge',
                )}
              />
              <span className="text-muted tabular-nums">{count}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
