import type { NumericAnswer, TextAnswer } from '@amelie/contract';
import { NativeSelect, TextField } from '@amelie/ui';
import { useT } from '../../../../lib/i18n';
import { CreditSelect } from '../choice-fields';
import { type FieldPath, useFault } from '../editor-setting';
import { newNumericAnswer, newTextAnswer } from '../new-question';
import { NumberField } from '../number-field';
import { PartList } from '../part-list';
import { asPercent, asShare } from '../typed-number';
import { OptionalWords } from '../words-field';

interface AnswerListProps<A> {
  /** Where the list stands in the question. */
  path: FieldPath;
  answers: readonly A[];
  most: number;
  onChange: (how: (now: A[]) => A[]) => void;
}

interface AnswerFieldsProps<A> {
  answer: A;
  number: number;
  path: FieldPath;
  onChange: (part: Partial<A>) => void;
}

/** Numbers that are right, each with how near is near enough. */
export function NumericAnswers({ path, answers, most, onChange }: AnswerListProps<NumericAnswer>) {
  const t = useT();
  return (
    <PartList
      legend={t('editor.numbers')}
      hint={t('editor.numbersHint')}
      path={path}
      parts={answers}
      least={1}
      most={most}
      add={{ label: t('editor.addNumber'), newPart: () => newNumericAnswer() }}
      nameOf={(number) => t('editor.option', { number })}
      onChange={onChange}
      isRight={({ credit }) => credit === 1}
      mark={({ credit }, change) => <CreditSelect value={credit} onChange={(chosen) => change({ credit: chosen })} />}
    >
      {(answer, place, change) => (
        <NumericFields answer={answer} number={place + 1} path={[...path, place]} onChange={change} />
      )}
    </PartList>
  );
}

function NumericFields({ answer, number, path, onChange }: AnswerFieldsProps<NumericAnswer>) {
  const t = useT();
  const { value, tolerance, feedback } = answer;
  const isShare = tolerance.kind === 'relative';
  const tolerate = (part: Partial<NumericAnswer['tolerance']>) => onChange({ tolerance: { ...tolerance, ...part } });
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <NumberField
          label={t('editor.numberValue')}
          path={[...path, 'value']}
          value={value}
          onChange={(typed) => onChange({ value: typed })}
        />
        <NumberField
          label={t(isShare ? 'editor.tolerancePercent' : 'editor.tolerance')}
          path={[...path, 'tolerance', 'amount']}
          value={isShare ? (asPercent(tolerance.amount) ?? Number.NaN) : tolerance.amount}
          onChange={(typed) => tolerate({ amount: isShare ? (asShare(typed) ?? Number.NaN) : typed })}
        />
        <NativeSelect
          label={t('editor.toleranceKind')}
          options={[
            { value: 'absolute', label: t('editor.toleranceAbsolute') },
            { value: 'relative', label: t('editor.toleranceRelative') },
          ]}
          value={tolerance.kind}
          onChange={(kind) => tolerate({ kind })}
        />
      </div>
      <OptionalWords
        label={t('editor.feedbackTo', { name: t('editor.option', { number }) })}
        path={[...path, 'feedback']}
        value={feedback}
        onChange={(text) => onChange({ feedback: text })}
      />
    </>
  );
}

/** Words that are right, as patterns: a star stands for anything. */
export function TextAnswers({ path, answers, most, onChange }: AnswerListProps<TextAnswer>) {
  const t = useT();
  return (
    <PartList
      legend={t('editor.patterns')}
      hint={t('editor.patternsHint')}
      path={path}
      parts={answers}
      least={1}
      most={most}
      add={{ label: t('editor.addPattern'), newPart: () => newTextAnswer() }}
      nameOf={(number) => t('editor.option', { number })}
      onChange={onChange}
      isRight={({ credit }) => credit === 1}
      mark={({ credit }, change) => <CreditSelect value={credit} onChange={(chosen) => change({ credit: chosen })} />}
    >
      {(answer, place, change) => (
        <TextFields answer={answer} number={place + 1} path={[...path, place]} onChange={change} />
      )}
    </PartList>
  );
}

function TextFields({ answer, number, path, onChange }: AnswerFieldsProps<TextAnswer>) {
  const t = useT();
  const fault = useFault([...path, 'pattern']);
  return (
    <>
      <TextField
        label={t('editor.option', { number })}
        labelHidden
        maxLength={500}
        value={answer.pattern}
        onChange={(pattern) => onChange({ pattern })}
        error={fault}
      />
      <OptionalWords
        label={t('editor.feedbackTo', { name: t('editor.option', { number }) })}
        path={[...path, 'feedback']}
        value={answer.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
    </>
  );
}
