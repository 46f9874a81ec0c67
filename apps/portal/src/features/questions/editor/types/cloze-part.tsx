import { type Gap, gapIdsIn } from '@amelie/contract';
import { Button, NativeSelect, Switch } from '@amelie/ui';
import { useT } from '../../../../lib/i18n';
import { CreditSelect } from '../choice-fields';
import { changeGapKind, type GapOption, newGapOption, putGapBack, takeGapOut, withMarkAtEnd } from '../gaps';
import { useFault } from '../editor-setting';
import { NumberField } from '../number-field';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { ShortField } from '../short-field';
import { OptionalWords } from '../words-field';
import { NumericAnswers, TextAnswers } from './entry-lists';

/** What fills the gaps of the text; each gap is made in the text. */
export function ClozePart({ question, change }: PartProps<'cloze'>) {
  const t = useT();
  return (
    <PartList
      legend={t('editor.gaps')}
      hint={t(question.gaps.length === 0 ? 'editor.noGaps' : 'editor.gapsHint')}
      path={['gaps']}
      parts={question.gaps}
      least={0}
      most={50}
      nameOf={(number) => t('editor.gapNamed', { number, id: question.gaps[number - 1]?.id ?? '' })}
      onChange={(how) => change((now) => ({ ...now, gaps: how(now.gaps) }))}
      takeOut={({ id }) => {
        change((now) => takeGapOut(now, id));
        return () => change((now) => putGapBack(now, question, id));
      }}
    >
      {(gap, place) => (
        <GapFields
          gap={gap}
          place={place}
          isInText={gapIdsIn(question.stem).includes(gap.id)}
          onChange={(how) =>
            change((now) => ({ ...now, gaps: now.gaps.map((one) => (one.id === gap.id ? how(one) : one)) }))
          }
          onPutIn={() => change((now) => ({ ...now, stem: withMarkAtEnd(now.stem, gap.id) }))}
        />
      )}
    </PartList>
  );
}

interface GapFieldsProps {
  gap: Gap;
  place: number;
  isInText: boolean;
  onChange: (how: (now: Gap) => Gap) => void;
  onPutIn: () => void;
}

const kinds = ['choice', 'text', 'numeric'] as const;

function GapFields({ gap, place, isInText, onChange, onPutIn }: GapFieldsProps) {
  const t = useT();
  const fault = useFault(['gaps', place]);
  return (
    <>
      {fault && <p className="text-s font-medium text-loss">{fault}</p>}
      {!isInText && (
        <div>
          <Button kind="quiet" size="s" onPress={onPutIn}>
            {t('editor.putGapIn')}
          </Button>
        </div>
      )}
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_8rem]">
        <NativeSelect
          label={t('editor.gapKind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`editor.gapKind.${kind}`) }))}
          value={gap.kind}
          onChange={(kind) => onChange((now) => changeGapKind(now, kind))}
        />
        <NumberField
          label={t('editor.weight')}
          path={['gaps', place, 'weight']}
          value={gap.weight}
          onChange={(weight) => onChange((now) => ({ ...now, weight }))}
        />
      </div>
      <GapAnswers gap={gap} place={place} onChange={onChange} />
    </>
  );
}

function GapAnswers({ gap, place, onChange }: Pick<GapFieldsProps, 'gap' | 'place' | 'onChange'>) {
  const t = useT();
  if (gap.kind === 'choice')
    return (
      <GapOptions
        options={gap.options}
        place={place}
        onChange={(how) => onChange((now) => (now.kind === 'choice' ? { ...now, options: how(now.options) } : now))}
      />
    );
  if (gap.kind === 'numeric')
    return (
      <NumericAnswers
        path={['gaps', place, 'answers']}
        answers={gap.answers}
        most={20}
        onChange={(how) => onChange((now) => (now.kind === 'numeric' ? { ...now, answers: how(now.answers) } : now))}
      />
    );
  return (
    <>
      <TextAnswers
        path={['gaps', place, 'answers']}
        answers={gap.answers}
        most={50}
        onChange={(how) => onChange((now) => (now.kind === 'text' ? { ...now, answers: how(now.answers) } : now))}
      />
      <Switch
        isSelected={gap.caseSensitive}
        onChange={(caseSensitive) => onChange((now) => (now.kind === 'text' ? { ...now, caseSensitive } : now))}
      >
        {t('editor.caseSensitive')}
      </Switch>
    </>
  );
}

interface GapOptionsProps {
  options: readonly GapOption[];
  place: number;
  onChange: (how: (now: GapOption[]) => GapOption[]) => void;
}

function GapOptions({ options, place, onChange }: GapOptionsProps) {
  const t = useT();
  return (
    <PartList
      legend={t('editor.gapOptions')}
      path={['gaps', place, 'options']}
      parts={options}
      least={2}
      most={30}
      add={{ label: t('editor.addOption'), newPart: () => newGapOption() }}
      nameOf={(number) => t('editor.option', { number })}
      onChange={onChange}
      isRight={({ credit }) => credit === 1}
      mark={({ credit }, changeOption) => (
        <CreditSelect value={credit} onChange={(chosen) => changeOption({ credit: chosen })} />
      )}
    >
      {(option, at, changeOption) => (
        <>
          <div>
            <ShortField
              label={t('editor.option', { number: at + 1 })}
              labelHidden
              path={['gaps', place, 'options', at, 'text']}
              most={500}
              value={option.text}
              onChange={(text) => changeOption({ text })}
            />
          </div>
          <OptionalWords
            label={t('editor.feedbackTo', { name: t('editor.option', { number: at + 1 }) })}
            path={['gaps', place, 'options', at, 'feedback']}
            value={option.feedback}
            onChange={(feedback) => changeOption({ feedback })}
          />
        </>
      )}
    </PartList>
  );
}
