import { kprimMarkings } from '@amelie/contract';
import { ChoiceRow, TextField } from '@amelie/ui';
import { useT } from '../../../../lib/i18n';
import { MarkingField } from '../choice-fields';
import { useFault } from '../editor-setting';
import { newStatement } from '../new-question';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { OptionalWords, WordsField } from '../words-field';
import { ShuffleSwitch } from './choice-parts';

interface TruthRowProps {
  legend: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

function TruthRow({ legend, value, onChange }: TruthRowProps) {
  const t = useT();
  const choices = [
    { value: 'true', label: t('editor.true') },
    { value: 'false', label: t('editor.false') },
  ];
  return (
    <ChoiceRow legend={legend} choices={choices} value={String(value)} onChange={(said) => onChange(said === 'true')} />
  );
}

export function TrueFalsePart({ question, change }: PartProps<'true-false'>) {
  const t = useT();
  return (
    <>
      <TruthRow
        legend={t('editor.statementIs')}
        value={question.correct}
        onChange={(correct) => change((now) => ({ ...now, correct }))}
      />
      <WordsField
        label={t('editor.feedbackTrue')}
        mark={t('common.optional')}
        path={['feedbackTrue']}
        value={question.feedbackTrue}
        onChange={(feedbackTrue) => change((now) => ({ ...now, feedbackTrue }))}
      />
      <WordsField
        label={t('editor.feedbackFalse')}
        mark={t('common.optional')}
        path={['feedbackFalse']}
        value={question.feedbackFalse}
        onChange={(feedbackFalse) => change((now) => ({ ...now, feedbackFalse }))}
      />
    </>
  );
}

export function KprimPart({ question, change }: PartProps<'kprim'>) {
  const t = useT();
  return (
    <>
      <PartList
        legend={t('editor.statements')}
        hint={t('editor.statementsHint')}
        path={['statements']}
        parts={question.statements}
        least={2}
        most={12}
        add={{ label: t('editor.addStatement'), newPart: () => newStatement() }}
        nameOf={(number) => t('editor.statement', { number })}
        onChange={(how) => change((now) => ({ ...now, statements: how(now.statements) }))}
        hasTexts
      >
        {(statement, place, changeStatement) => (
          <>
            <WordsField
              label={t('editor.statement', { number: place + 1 })}
              labelHidden
              path={['statements', place, 'text']}
              value={statement.text}
              onChange={(text) => changeStatement({ text })}
            />
            <TruthRow
              legend={t('editor.statementIs')}
              value={statement.correct}
              onChange={(correct) => changeStatement({ correct })}
            />
            <OptionalWords
              label={t('editor.feedbackTo', { name: t('editor.statement', { number: place + 1 }) })}
              path={['statements', place, 'feedback']}
              value={statement.feedback}
              onChange={(feedback) => changeStatement({ feedback })}
            />
          </>
        )}
      </PartList>
      <MarkingField
        markings={kprimMarkings}
        value={question.marking}
        onChange={(marking) => change((now) => ({ ...now, marking }))}
      />
      <Columns question={question} change={change} />
      <ShuffleSwitch isSelected={question.shuffle} onChange={(shuffle) => change((now) => ({ ...now, shuffle }))} />
    </>
  );
}

/** The words above the two columns. */
function Columns({ question, change }: PartProps<'kprim'>) {
  const t = useT();
  const [trueFault, falseFault] = [useFault(['trueLabel']), useFault(['falseLabel'])];
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        label={t('editor.trueLabel')}
        mark={t('common.optional')}
        hint={t('editor.columnHint')}
        maxLength={60}
        value={question.trueLabel}
        onChange={(trueLabel) => change((now) => ({ ...now, trueLabel }))}
        error={trueFault}
      />
      <TextField
        label={t('editor.falseLabel')}
        mark={t('common.optional')}
        hint={t('editor.columnHint')}
        maxLength={60}
        value={question.falseLabel}
        onChange={(falseLabel) => change((now) => ({ ...now, falseLabel }))}
        error={falseFault}
      />
    </div>
  );
}
