import { NativeSelect } from '@amelie/ui';
import { useFormat, useT } from '../../../../lib/i18n';
import type { PartChange } from '../list-changes';
import { newConfidenceLevel, newCriterion, newLevel, type Criterion } from '../new-question';
import { NumberField, OptionalNumberField } from '../number-field';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { WordsField } from '../words-field';
import { ShortField } from '../short-field';

export function EssayPart({ question, change }: PartProps<'essay'>) {
  const t = useT();
  return (
    <>
      <WordsField
        label={t('editor.template')}
        mark={t('common.optional')}
        hint={t('editor.templateHint')}
        path={['template']}
        value={question.template}
        onChange={(template) => change((now) => ({ ...now, template }))}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <OptionalNumberField
          label={t('editor.leastWords')}
          mark={t('common.optional')}
          path={['leastWords']}
          value={question.leastWords}
          onChange={(leastWords) => change((now) => ({ ...now, leastWords }))}
        />
        <OptionalNumberField
          label={t('editor.mostWords')}
          mark={t('common.optional')}
          path={['mostWords']}
          value={question.mostWords}
          onChange={(mostWords) => change((now) => ({ ...now, mostWords }))}
        />
      </div>
      <PartList
        legend={t('editor.rubric')}
        hint={t('editor.rubricHint')}
        path={['rubric']}
        parts={question.rubric}
        least={0}
        most={20}
        add={{ label: t('editor.addCriterion'), newPart: () => newCriterion() }}
        nameOf={(number) => t('editor.criterion', { number })}
        onChange={(how) => change((now) => ({ ...now, rubric: how(now.rubric) }))}
      >
        {(criterion, place, changeCriterion) => (
          <CriterionFields criterion={criterion} place={place} onChange={changeCriterion} />
        )}
      </PartList>
      <WordsField
        label={t('editor.markerNotes')}
        mark={t('common.optional')}
        hint={t('editor.markerNotesHint')}
        path={['markerNotes']}
        value={question.markerNotes}
        onChange={(markerNotes) => change((now) => ({ ...now, markerNotes }))}
      />
    </>
  );
}

interface CriterionFieldsProps {
  criterion: Criterion;
  place: number;
  onChange: (part: PartChange<Criterion>) => void;
}

function CriterionFields({ criterion, place, onChange }: CriterionFieldsProps) {
  const t = useT();
  const number = place + 1;
  return (
    <>
      <ShortField
        label={t('editor.criterion', { number })}
        labelHidden
        path={['rubric', place, 'text']}
        most={1000}
        value={criterion.text}
        onChange={(text) => onChange({ text })}
      />
      <div className="max-w-32">
        <NumberField
          label={t('editor.weight')}
          path={['rubric', place, 'weight']}
          value={criterion.weight}
          onChange={(weight) => onChange({ weight })}
        />
      </div>
      <PartList
        legend={t('editor.levels')}
        path={['rubric', place, 'levels']}
        parts={criterion.levels}
        least={2}
        most={10}
        add={{ label: t('editor.addLevel'), newPart: () => newLevel() }}
        nameOf={(level) => t('editor.level', { number: level })}
        mark={({ share }, changeLevel) => (
          <ShareSelect share={share} onChange={(chosen) => changeLevel({ share: chosen })} />
        )}
        onChange={(how) => onChange((now) => ({ levels: how(now.levels) }))}
      >
        {(level, at, changeLevel) => (
          <ShortField
            label={t('editor.level', { number: at + 1 })}
            labelHidden
            path={['rubric', place, 'levels', at, 'text']}
            most={1000}
            value={level.text}
            onChange={(text) => changeLevel({ text })}
          />
        )}
      </PartList>
    </>
  );
}

const shares = [0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1];

/** What a level earns, as a share of its criterion. */
function ShareSelect({ share, onChange }: { share: number; onChange: (share: number) => void }) {
  const t = useT();
  const format = useFormat();
  const offered = shares.includes(share) ? shares : [...shares, share].sort((one, other) => one - other);
  return (
    <NativeSelect
      label={t('editor.levelShare')}
      labelHidden
      options={offered.map((one) => ({ value: String(one), label: format.percent(one) }))}
      value={String(share)}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}

export function ConfidencePart({ question, change }: PartProps<'confidence'>) {
  const t = useT();
  return (
    <PartList
      legend={t('editor.confidenceLevels')}
      hint={t('editor.confidenceHint')}
      path={['levels']}
      parts={question.levels}
      least={2}
      most={11}
      add={{ label: t('editor.addLevel'), newPart: () => newConfidenceLevel(question.levels.length + 1) }}
      nameOf={(number) => t('editor.level', { number })}
      onChange={(how) => change((now) => ({ ...now, levels: how(now.levels) }))}
    >
      {(level, place, changeLevel) => (
        <>
          <ShortField
            label={t('editor.level', { number: place + 1 })}
            labelHidden
            path={['levels', place, 'text']}
            most={300}
            value={level.text}
            onChange={(text) => changeLevel({ text })}
          />
          <div className="max-w-32">
            <NumberField
              label={t('editor.levelValue')}
              path={['levels', place, 'value']}
              value={level.value}
              onChange={(value) => changeLevel({ value })}
            />
          </div>
        </>
      )}
    </PartList>
  );
}

export function ReflectionPart({ question, change }: PartProps<'reflection'>) {
  const t = useT();
  return (
    <>
      <p className="text-s text-muted">{t('editor.reflectionHint')}</p>
      <WordsField
        label={t('editor.template')}
        mark={t('common.optional')}
        hint={t('editor.templateHint')}
        path={['template']}
        value={question.template}
        onChange={(template) => change((now) => ({ ...now, template }))}
      />
    </>
  );
}
