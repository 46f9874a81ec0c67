import type { Unit } from '@amelie/contract';
import { Button, IconButton, NativeSelect, Switch, TextField } from '@amelie/ui';
import { useT } from '../../../../lib/i18n';
import { useFault } from '../editor-setting';
import { NumberField } from '../number-field';
import type { PartProps } from '../part-props';
import { asPercent, asShare } from '../typed-number';
import { WordsField } from '../words-field';
import { NumericAnswers, TextAnswers } from './entry-lists';

export function NumericPart({ question, change }: PartProps<'numeric'>) {
  const t = useT();
  return (
    <>
      <NumericAnswers
        path={['answers']}
        answers={question.answers}
        most={20}
        onChange={(how) => change((now) => ({ ...now, answers: how(now.answers) }))}
      />
      <WordsField
        label={t('editor.otherFeedback')}
        mark={t('common.optional')}
        path={['otherFeedback']}
        value={question.otherFeedback}
        onChange={(otherFeedback) => change((now) => ({ ...now, otherFeedback }))}
      />
      <Units question={question} change={change} />
    </>
  );
}

const unitUses = ['none', 'optional', 'required'] as const;

/** Whether a unit belongs to the number, which ones there are, and what a wrong one costs. */
function Units({ question, change }: PartProps<'numeric'>) {
  const t = useT();
  const { units, unitUse, unitPenalty } = question;
  const changeUnit = (place: number, part: Partial<Unit>) =>
    change((now) => ({ ...now, units: now.units.map((unit, at) => (at === place ? { ...unit, ...part } : unit)) }));
  const fresh: Unit = { name: '', factor: units.length === 0 ? 1 : Number.NaN };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-semibold">{t('editor.units')}</legend>
      <NativeSelect
        label={t('editor.unitUse')}
        options={unitUses.map((use) => ({ value: use, label: t(`editor.unitUse.${use}`) }))}
        value={unitUse}
        onChange={(use) => change((now) => ({ ...now, unitUse: use }))}
      />
      {unitUse !== 'none' && (
        <>
          <p className="text-s text-muted">{t('editor.unitsHint')}</p>
          {units.map((unit, place) => (
            <UnitRow
              key={place}
              unit={unit}
              place={place}
              onChange={(part) => changeUnit(place, part)}
              onRemove={() => change((now) => ({ ...now, units: now.units.filter((_, at) => at !== place) }))}
            />
          ))}
          <div>
            <Button
              kind="quiet"
              size="s"
              icon="plus"
              isDisabled={units.length >= 20}
              onPress={() => change((now) => ({ ...now, units: [...now.units, fresh] }))}
            >
              {t('editor.addUnit')}
            </Button>
          </div>
          <NumberField
            label={t('editor.unitPenalty')}
            path={['unitPenalty']}
            value={asPercent(unitPenalty) ?? Number.NaN}
            onChange={(percent) => change((now) => ({ ...now, unitPenalty: asShare(percent) ?? Number.NaN }))}
          />
        </>
      )}
    </fieldset>
  );
}

interface UnitRowProps {
  unit: Unit;
  place: number;
  onChange: (part: Partial<Unit>) => void;
  onRemove: () => void;
}

function UnitRow({ unit, place, onChange, onRemove }: UnitRowProps) {
  const t = useT();
  const fault = useFault(['units', place, 'name']);
  const number = place + 1;
  return (
    <div className="grid grid-cols-[1fr_1fr_auto] items-end gap-3">
      <TextField
        label={t('editor.unit', { number })}
        maxLength={40}
        value={unit.name}
        onChange={(name) => onChange({ name })}
        error={fault}
      />
      <NumberField
        label={t('editor.unitFactor')}
        path={['units', place, 'factor']}
        value={unit.factor}
        onChange={(factor) => onChange({ factor })}
      />
      <IconButton icon="trash" label={t('editor.removeUnit', { number })} onPress={onRemove} />
    </div>
  );
}

export function ShortTextPart({ question, change }: PartProps<'short-text'>) {
  const t = useT();
  return (
    <>
      <TextAnswers
        path={['answers']}
        answers={question.answers}
        most={100}
        onChange={(how) => change((now) => ({ ...now, answers: how(now.answers) }))}
      />
      <WordsField
        label={t('editor.otherFeedback')}
        mark={t('common.optional')}
        path={['otherFeedback']}
        value={question.otherFeedback}
        onChange={(otherFeedback) => change((now) => ({ ...now, otherFeedback }))}
      />
      <Switch
        isSelected={question.ignoreAccents}
        onChange={(ignoreAccents) => change((now) => ({ ...now, ignoreAccents }))}
        hint={t('editor.ignoreAccentsHint')}
      >
        {t('editor.ignoreAccents')}
      </Switch>
      <Switch
        isSelected={question.caseSensitive}
        onChange={(caseSensitive) => change((now) => ({ ...now, caseSensitive }))}
      >
        {t('editor.caseSensitive')}
      </Switch>
    </>
  );
}
