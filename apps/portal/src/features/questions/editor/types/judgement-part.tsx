import { judgementMarkings } from '@amelie/contract';
import { useT } from '../../../../lib/i18n';
import { MarkingField } from '../choice-fields';
import { useFault } from '../editor-setting';
import { newJudgedItem, newScalePoint, type JudgedItem, type ScalePoint } from '../new-question';
import { NumberField } from '../number-field';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { ShortField } from '../short-field';
import { OptionalWords, WordsField } from '../words-field';

export function JudgementPart({ question, change }: PartProps<'situational-judgement'>) {
  const t = useT();
  return (
    <>
      <PartList
        legend={t('editor.scale')}
        hint={t('editor.scaleHint')}
        path={['scale']}
        parts={question.scale}
        least={2}
        most={11}
        add={{ label: t('editor.addPoint'), newPart: () => newScalePoint() }}
        nameOf={(number) => t('editor.point', { number })}
        onChange={(how) => change((now) => withScale(now, how(now.scale)))}
      >
        {(point, place, changePoint) => (
          <ShortField
            label={t('editor.point', { number: place + 1 })}
            labelHidden
            path={['scale', place, 'text']}
            most={300}
            value={point.text}
            onChange={(text) => changePoint({ text })}
          />
        )}
      </PartList>
      <PartList
        legend={t('editor.judged')}
        hint={t('editor.judgedHint')}
        path={['items']}
        parts={question.items}
        least={1}
        most={30}
        add={{ label: t('editor.addJudged'), newPart: () => newJudgedItem() }}
        nameOf={(number) => t('editor.judgedItem', { number })}
        onChange={(how) => change((now) => ({ ...now, items: how(now.items) }))}
        hasTexts
      >
        {(item, place, changeItem) => (
          <JudgedFields item={item} scale={question.scale} place={place} onChange={changeItem} />
        )}
      </PartList>
      <MarkingField
        markings={judgementMarkings}
        value={question.marking}
        onChange={(marking) => change((now) => ({ ...now, marking }))}
      />
    </>
  );
}

type Judgement = PartProps<'situational-judgement'>['question'];

/** Votes for a point that was taken out stay until it is clear that it will not come back: they only count with it. */
function withScale(question: Judgement, scale: ScalePoint[]): Judgement {
  const isGone = (point: string) => !scale.some(({ id }) => id === point);
  const items = question.items.map((item) => ({
    ...item,
    votes: item.votes.filter(({ point, count }) => !isGone(point) || count > 0),
  }));
  return { ...question, scale, items };
}

interface JudgedFieldsProps {
  item: JudgedItem;
  scale: readonly ScalePoint[];
  place: number;
  onChange: (part: Partial<JudgedItem>) => void;
}

/** What is judged, and how many of the panel chose each point. */
function JudgedFields({ item, scale, place, onChange }: JudgedFieldsProps) {
  const t = useT();
  const fault = useFault(['items', place, 'votes']);
  const number = place + 1;
  const countOf = (point: string) => item.votes.find((vote) => vote.point === point)?.count ?? 0;
  const vote = (point: string, count: number) => {
    const votes = scale.map(({ id }) => ({ point: id, count: id === point ? count : countOf(id) }));
    onChange({ votes: votes.filter((one) => one.count !== 0) });
  };
  return (
    <>
      <WordsField
        label={t('editor.judgedItem', { number })}
        labelHidden
        path={['items', place, 'text']}
        value={item.text}
        onChange={(text) => onChange({ text })}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-s font-semibold">{t('editor.votes')}</legend>
        <div className="grid grid-cols-2 items-end gap-3 md:grid-cols-3">
          {scale.map(({ id, text }, at) => (
            <NumberField
              key={id}
              label={text || t('editor.point', { number: at + 1 })}
              path={['items', place, 'votes', at, 'count']}
              value={countOf(id)}
              onChange={(count) => vote(id, count)}
            />
          ))}
        </div>
        {fault && <p className="text-s font-medium text-loss">{fault}</p>}
      </fieldset>
      <OptionalWords
        label={t('editor.feedbackTo', { name: t('editor.judgedItem', { number }) })}
        path={['items', place, 'feedback']}
        value={item.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
    </>
  );
}
