import { plainTextOf } from '@amelie/rules';
import { NativeSelect } from '@amelie/ui';
import { useT } from '../../../../lib/i18n';
import { CreditSelect } from '../choice-fields';
import { useFault } from '../editor-setting';
import type { PartChange } from '../list-changes';
import { newStep, newWay, type Step, type Way } from '../new-question';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { OptionalWords, WordsField } from '../words-field';
import { CaseWays } from './case-ways-view';

/** A case step by step: what is told, what may be decided, and where each decision leads. */
export function CasePart({ question, change }: PartProps<'branching-case'>) {
  const t = useT();
  const addStep = () => {
    const step = newStep();
    change((now) => ({ ...now, steps: [...now.steps, step] }));
    return step.id;
  };
  return (
    <>
      <PartList
        legend={t('editor.steps')}
        hint={t('editor.stepsHint')}
        path={['steps']}
        parts={question.steps}
        least={1}
        most={60}
        add={{ label: t('editor.addStep'), newPart: newStep }}
        nameOf={(number) => t('editor.step', { number })}
        onChange={(how) => change((now) => ({ ...now, steps: how(now.steps) }))}
        hasTexts
      >
        {(step, place, changeStep) => (
          <StepFields steps={question.steps} step={step} place={place} onChange={changeStep} onAddStep={addStep} />
        )}
      </PartList>
      <CaseWays question={question} />
    </>
  );
}

interface StepFieldsProps {
  steps: readonly Step[];
  step: Step;
  place: number;
  onChange: (part: PartChange<Step>) => void;
  onAddStep: () => string;
}

function StepFields({ steps, step, place, onChange, onAddStep }: StepFieldsProps) {
  const t = useT();
  return (
    <>
      <WordsField
        label={t('editor.step', { number: place + 1 })}
        labelHidden
        path={['steps', place, 'text']}
        lines={3}
        value={step.text}
        onChange={(text) => onChange({ text })}
      />
      <PartList
        legend={t('editor.decisions')}
        path={['steps', place, 'options']}
        parts={step.options}
        least={1}
        most={12}
        add={{ label: t('editor.addOption'), newPart: () => newWay() }}
        nameOf={(number) => t('editor.option', { number })}
        onChange={(how) => onChange((now) => ({ options: how(now.options) }))}
        isRight={({ credit }) => credit === 1}
        mark={({ credit }, changeWay) => (
          <CreditSelect value={credit} mayCost onChange={(chosen) => changeWay({ credit: chosen })} />
        )}
        hasTexts
      >
        {(way, at, changeWay) => (
          <WayFields
            {...{ steps, way, place, at }}
            onChange={changeWay}
            onNewStep={() => changeWay({ next: onAddStep() })}
          />
        )}
      </PartList>
    </>
  );
}

interface WayFieldsProps {
  steps: readonly Step[];
  way: Way;
  /** Of the step, from 0. */
  place: number;
  at: number;
  onChange: (part: Partial<Way>) => void;
  onNewStep: () => void;
}

const ends = 'ends';
const anew = 'anew';

function WayFields({ steps, way, place, at, onChange, onNewStep }: WayFieldsProps) {
  const t = useT();
  const path = ['steps', place, 'options', at];
  const fault = useFault([...path, 'next']);
  const number = at + 1;
  const later = steps.flatMap(({ id, text }, index) => {
    const name = t('editor.stepNamed', { number: index + 1, words: plainTextOf(text).slice(0, 60) });
    return index > place ? [{ value: id, label: name }] : [];
  });
  const isKnown = way.next === null || later.some(({ value }) => value === way.next);
  const lost = { value: way.next ?? ends, label: t('editor.chooseOne') };
  return (
    <>
      <WordsField
        label={t('editor.option', { number })}
        labelHidden
        path={[...path, 'text']}
        value={way.text}
        onChange={(text) => onChange({ text })}
      />
      <div>
        <NativeSelect
          label={t('editor.leadsTo')}
          options={[
            ...(isKnown ? [] : [lost]),
            { value: ends, label: t('editor.caseEnds') },
            ...later,
            ...(steps.length < 60 ? [{ value: anew, label: t('editor.newStep') }] : []),
          ]}
          value={way.next ?? ends}
          onChange={(next) => (next === anew ? onNewStep() : onChange({ next: next === ends ? null : next }))}
        />
      </div>
      {fault && <p className="text-s font-medium text-loss">{fault}</p>}
      <OptionalWords
        label={t('editor.feedbackTo', { name: t('editor.option', { number }) })}
        path={[...path, 'feedback']}
        value={way.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
    </>
  );
}
