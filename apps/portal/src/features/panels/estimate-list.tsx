import type { PanelItem, PanelJudge, PanelRound, RoundCut, StandardPanel } from '@amelie/contract';
import { Badge, Button, Card, Notice, showToast, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { isPercent, ratingsOf, typedOf } from './typed-estimates';
import { useSaveRatings } from './queries';

interface EstimateListProps {
  panel: StandardPanel;
  judge: PanelJudge;
  round: PanelRound;
  onSaved: () => void;
}

/** What one judge estimates in one round, question by question. In the second, what the first has said stands beside. */
export function EstimateList({ panel, judge, round, onSaved }: EstimateListProps) {
  const t = useT();
  const save = useSaveRatings();
  const [typed, setTyped] = useState(() => typedOf(judge, round));
  const faulty = Object.values(typed).some((text) => text.trim() !== '' && !isPercent(text));
  const first = round === 2 ? panel.cuts.find((cut) => cut.round === 1) : undefined;
  const submit = () =>
    save.mutate(
      { path: { panelId: panel.id, judgeId: judge.id }, body: { round, ratings: ratingsOf(typed) } },
      {
        onSuccess: () => {
          showToast(t('panels.saved'), 'good');
          onSaved();
        },
      },
    );
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!faulty) submit();
      }}
    >
      {panel.items.map((item, place) => (
        <Estimate
          key={item.id}
          item={item}
          place={place + 1}
          text={typed[item.id] ?? ''}
          first={first}
          onType={(text) => setTyped((known) => ({ ...known, [item.id]: text }))}
        />
      ))}
      <Foot panel={panel} done={ratingsOf(typed).length} save={save} isDisabled={faulty} />
    </form>
  );
}

interface FootProps {
  panel: StandardPanel;
  done: number;
  save: ReturnType<typeof useSaveRatings>;
  isDisabled: boolean;
}

function Foot({ panel, done, save, isDisabled }: FootProps) {
  const t = useT();
  const say = useRefusalText();
  return (
    <>
      {save.isError && (
        <Notice tone="loss" live="assertive">
          {say(save.error)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={save.isPending && t('common.saving')} isDisabled={isDisabled}>
          {t('panels.save')}
        </Button>
        <span className="text-muted">{t('panels.rated', { done, count: panel.items.length })}</span>
      </div>
    </>
  );
}

interface EstimateProps {
  item: PanelItem;
  place: number;
  text: string;
  first: RoundCut | undefined;
  onType: (text: string) => void;
}

function Estimate({ item, place, text, first, onType }: EstimateProps) {
  const t = useT();
  const format = useFormat();
  const said = first?.items.find(({ itemId }) => itemId === item.id);
  return (
    <Card
      over={t('panels.questionPoints', { place, points: item.maxMark })}
      title={<Words text={item.text} />}
      level={2}
    >
      {item.parts.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {item.parts.map((part, index) => (
            <li key={index} className="flex flex-wrap items-center gap-x-2 gap-y-1 border-s-2 border-line ps-3">
              <Words text={part.text} />
              {part.isKey && <Badge tone="good">{t('panels.key')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {said && (
        <p className="text-s text-muted">
          {t('panels.firstSaid', {
            mean: format.percent(said.mean),
            low: format.percent(said.low),
            high: format.percent(said.high),
          })}
        </p>
      )}
      <TextField
        label={t('panels.outOfHundred', { place })}
        inputMode="numeric"
        value={text}
        onChange={onType}
        maxLength={4}
        error={text.trim() !== '' && !isPercent(text) && t('panels.percentFault')}
        className="max-w-80"
      />
    </Card>
  );
}

const Words = ({ text }: { text: string }) => (
  <span className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">{text}</span>
);
