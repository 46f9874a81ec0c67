import { questionKinds, type AuthoredQuestion } from '@amelie/contract';
import { Button, NativeSelect, Notice, TextField } from '@amelie/ui';
import { useT, type MessageKey } from '../../lib/i18n';
import { OptionFields } from './option-fields';
import { changeKind, mostOptions, newOption } from './quiz-draft';

interface QuestionFieldsProps {
  question: AuthoredQuestion;
  faults: ReadonlyMap<string, string>;
  onChange: (question: AuthoredQuestion) => void;
}

const optionFaults: Record<string, MessageKey> = {
  'no-correct-option': 'authoring.fault.noCorrect',
  'exactly-one-correct-option': 'authoring.fault.oneCorrect',
  'exactly-two-options': 'authoring.fault.twoOptions',
};

/** Everything about one question: kind, words, answers, feedback, source. */
export function QuestionFields({ question, faults, onChange }: QuestionFieldsProps) {
  const t = useT();
  const change = (part: Partial<AuthoredQuestion>) => onChange({ ...question, ...part });
  const optionFault = faults.get('options');
  return (
    <div className="flex flex-col gap-5 border-t border-line pt-5">
      <NativeSelect
        label={t('authoring.questionKind')}
        options={questionKinds.map((kind) => ({ value: kind, label: t(`authoring.question.${kind}`) }))}
        value={question.kind}
        onChange={(kind) =>
          onChange(changeKind(question, kind, { true: t('authoring.true'), false: t('authoring.false') }))
        }
      />
      <TextField
        label={t('authoring.stem')}
        lines={3}
        maxLength={4000}
        value={question.stem}
        onChange={(stem) => change({ stem })}
        error={faults.has('stem') && t('authoring.fault.stem')}
        autoFocus={question.stem === ''}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 font-semibold">{t('authoring.options')}</legend>
        <p className="text-s text-muted">
          {t(question.kind === 'multiple' ? 'authoring.optionsMultipleHint' : 'authoring.optionsSingleHint')}
        </p>
        {optionFault && <Notice tone="loss">{t(optionFaults[optionFault] ?? 'authoring.fault.options')}</Notice>}
        <OptionFields question={question} faults={faults} onChange={onChange} />
        {question.kind !== 'true-false' && question.options.length < mostOptions && (
          <div>
            <Button
              kind="quiet"
              size="s"
              icon="plus"
              onPress={() => change({ options: [...question.options, newOption()] })}
            >
              {t('authoring.addOption')}
            </Button>
          </div>
        )}
      </fieldset>
      <MoreFields question={question} onChange={change} />
    </div>
  );
}

interface MoreFieldsProps {
  question: AuthoredQuestion;
  onChange: (part: Partial<AuthoredQuestion>) => void;
}

/** What is told afterwards, where it comes from, what it is worth. */
function MoreFields({ question, onChange }: MoreFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('authoring.questionFeedback')}
        mark={t('common.optional')}
        hint={t('authoring.questionFeedbackHint')}
        lines={2}
        maxLength={2000}
        value={question.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
      <div className="grid items-start gap-5 md:grid-cols-[1fr_12rem]">
        <TextField
          label={t('authoring.source')}
          mark={t('common.optional')}
          hint={t('authoring.sourceHint')}
          maxLength={500}
          value={question.source}
          onChange={(source) => onChange({ source })}
        />
        <PointsField points={question.points} onChange={(points) => onChange({ points })} />
      </div>
    </>
  );
}

const offeredPoints = [1, 2, 3, 4, 5, 10];

function PointsField({ points, onChange }: { points: number; onChange: (points: number) => void }) {
  const t = useT();
  const offered = offeredPoints.includes(points) ? offeredPoints : [...offeredPoints, points];
  return (
    <div className="flex flex-col gap-1.5">
      <NativeSelect
        label={t('authoring.points')}
        options={offered.map((count) => ({ value: String(count), label: t('authoring.pointCount', { count }) }))}
        value={String(points)}
        onChange={(value) => onChange(Number(value))}
      />
      <p className="text-s text-muted">{t('authoring.pointsHint')}</p>
    </div>
  );
}
