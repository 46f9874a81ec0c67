import { multipleMarkings, type ChoiceOption } from '@amelie/contract';
import { Checkbox, Switch } from '@amelie/ui';
import { useId, useState, type ReactNode } from 'react';
import { useT } from '../../../../lib/i18n';
import { CreditSelect, MarkingField } from '../choice-fields';
import { newOption } from '../new-question';
import { NumberField } from '../number-field';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { RightRadio } from '../right-radio';
import { asPercent, asShare } from '../typed-number';
import { OptionalWords, WordsField } from '../words-field';

interface OptionListProps {
  hint: string;
  options: readonly ChoiceOption[];
  onChange: (how: (now: ChoiceOption[]) => ChoiceOption[]) => void;
  /** How an option is marked as right. */
  mark: (option: ChoiceOption, change: (part: Partial<ChoiceOption>) => void) => ReactNode;
}

/** The answers of a choice: whether it is right, its words, and what is told to whoever chose it. */
function OptionList({ hint, options, onChange, mark }: OptionListProps) {
  const t = useT();
  return (
    <PartList
      legend={t('editor.options')}
      hint={hint}
      path={['options']}
      parts={options}
      least={2}
      most={30}
      add={{ label: t('editor.addOption'), newPart: () => newOption() }}
      nameOf={(number) => t('editor.option', { number })}
      onChange={onChange}
      isRight={({ credit }) => credit === 1}
      mark={mark}
      hasTexts
    >
      {(option, place, change) => (
        <>
          <WordsField
            label={t('editor.option', { number: place + 1 })}
            labelHidden
            path={['options', place, 'text']}
            value={option.text}
            onChange={(text) => change({ text })}
          />
          <OptionalWords
            label={t('editor.feedbackTo', { name: t('editor.option', { number: place + 1 }) })}
            path={['options', place, 'feedback']}
            value={option.feedback}
            onChange={(feedback) => change({ feedback })}
          />
        </>
      )}
    </PartList>
  );
}

const isPart = ({ credit }: ChoiceOption) => credit !== 0 && credit !== 1;

export function SinglePart({ question, change }: PartProps<'single'>) {
  const t = useT();
  const radios = useId();
  const [wantsParts, setWantsParts] = useState(false);
  const hasParts = wantsParts || question.options.some(isPart);
  const choose = (id: string) =>
    change((now) => ({ ...now, options: now.options.map((one) => ({ ...one, credit: one.id === id ? 1 : 0 })) }));
  const takeParts = (takes: boolean) => {
    setWantsParts(takes);
    if (takes) return;
    const whole = (option: ChoiceOption) => ({ ...option, credit: option.credit === 1 ? 1 : 0 });
    change((now) => ({ ...now, options: now.options.map(whole) }));
  };
  return (
    <>
      <OptionList
        hint={t(hasParts ? 'editor.optionsPartHint' : 'editor.optionsSingleHint')}
        options={question.options}
        onChange={(how) => change((now) => ({ ...now, options: how(now.options) }))}
        mark={(option, changeOption) =>
          hasParts ? (
            <CreditSelect value={option.credit} mayCost onChange={(credit) => changeOption({ credit })} />
          ) : (
            <RightRadio
              name={radios}
              label={t('editor.right')}
              isChosen={option.credit === 1}
              onChoose={() => choose(option.id)}
            />
          )
        }
      />
      <Switch isSelected={hasParts} onChange={takeParts} hint={t('editor.partCreditsHint')}>
        {t('editor.partCredits')}
      </Switch>
      <ShuffleSwitch isSelected={question.shuffle} onChange={(shuffle) => change((now) => ({ ...now, shuffle }))} />
    </>
  );
}

export function MultiplePart({ question, change }: PartProps<'multiple'>) {
  const t = useT();
  const isWeighted = question.marking === 'weighted';
  return (
    <>
      <OptionList
        hint={t(isWeighted ? 'editor.optionsPartHint' : 'editor.optionsMultipleHint')}
        options={question.options}
        onChange={(how) => change((now) => ({ ...now, options: how(now.options) }))}
        mark={(option, changeOption) =>
          isWeighted ? (
            <CreditSelect value={option.credit} mayCost onChange={(credit) => changeOption({ credit })} />
          ) : (
            <Checkbox isSelected={option.credit > 0} onChange={(right) => changeOption({ credit: right ? 1 : 0 })}>
              {t('editor.right')}
            </Checkbox>
          )
        }
      />
      <SetMarking
        marking={question.marking}
        penalty={question.penalty}
        onChange={(part) => change((now) => ({ ...now, ...part }))}
      />
      <ShuffleSwitch isSelected={question.shuffle} onChange={(shuffle) => change((now) => ({ ...now, shuffle }))} />
    </>
  );
}

type SetMarkingKind = (typeof multipleMarkings)[number];

interface SetMarkingProps {
  marking: SetMarkingKind;
  penalty: number;
  onChange: (part: { marking?: SetMarkingKind; penalty?: number }) => void;
}

/** How several right ones make a score, and what a wrong one costs. */
export function SetMarking({ marking, penalty, onChange }: SetMarkingProps) {
  const t = useT();
  return (
    <div className="grid items-start gap-5 md:grid-cols-2">
      <MarkingField
        markings={multipleMarkings}
        value={marking}
        onChange={(chosen) => onChange({ marking: chosen })}
        hintOf={(one) => (one === 'partial' ? 'editor.markingHint.partial-set' : `editor.markingHint.${one}`)}
      />
      {marking === 'penalty' && (
        <NumberField
          label={t('editor.penalty')}
          hint={t('editor.penaltyHint')}
          path={['penalty']}
          value={asPercent(penalty) ?? Number.NaN}
          onChange={(percent) => onChange({ penalty: asShare(percent) ?? Number.NaN })}
        />
      )}
    </div>
  );
}

export function ShuffleSwitch({ isSelected, onChange }: { isSelected: boolean; onChange: (shuffle: boolean) => void }) {
  const t = useT();
  return (
    <Switch isSelected={isSelected} onChange={onChange} hint={t('editor.shuffleHint')}>
      {t('editor.shuffle')}
    </Switch>
  );
}
