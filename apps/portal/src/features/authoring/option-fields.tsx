import type { AuthoredQuestion } from '@amelie/contract';
import { Checkbox, IconButton, TextField } from '@amelie/ui';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n';
import { changeOption, fewestOptions, markCorrect, removeOption, type AuthoredOption } from './quiz-draft';

interface OptionFieldsProps {
  question: AuthoredQuestion;
  faults: ReadonlyMap<string, string>;
  onChange: (question: AuthoredQuestion) => void;
}

/** The answers: which is right, its words, and what is told to whoever chose it. */
export function OptionFields({ question, faults, onChange }: OptionFieldsProps) {
  const t = useT();
  const isMultiple = question.kind === 'multiple';
  const rows = question.options.map((option, place) => (
    <OptionRow
      key={option.id}
      option={option}
      number={place + 1}
      isFaulty={faults.has(`options.${place}.text`)}
      mark={
        isMultiple ? (
          <Checkbox
            isSelected={option.correct}
            onChange={(correct) => onChange(markCorrect(question, option.id, correct))}
          >
            {t('authoring.correct')}
          </Checkbox>
        ) : (
          <CorrectRadio value={option.id} />
        )
      }
      canGo={question.kind !== 'true-false' && question.options.length > fewestOptions}
      onChange={(change) => onChange(changeOption(question, option.id, change))}
      onRemove={() => onChange(removeOption(question, option.id))}
    />
  ));
  if (isMultiple) return <div className="flex flex-col gap-3">{rows}</div>;
  return (
    <RadioGroup
      aria-label={t('authoring.correctOption')}
      value={question.options.find((option) => option.correct)?.id ?? null}
      onChange={(id) => onChange(markCorrect(question, id, true))}
      className="flex flex-col gap-3"
    >
      {rows}
    </RadioGroup>
  );
}

interface OptionRowProps {
  option: AuthoredOption;
  /** From 1. */
  number: number;
  isFaulty: boolean;
  mark: ReactNode;
  canGo: boolean;
  onChange: (change: Partial<AuthoredOption>) => void;
  onRemove: () => void;
}

function OptionRow({ option, number, isFaulty, mark, canGo, onChange, onRemove }: OptionRowProps) {
  const t = useT();
  return (
    <div
      className={`flex flex-col gap-3 rounded-m border p-3 sm:p-4 ${option.correct ? 'border-good bg-good-soft' : 'border-line bg-paper'}`}
    >
      <div className="flex min-h-11 items-center justify-between gap-3">
        {mark}
        {canGo && <IconButton icon="trash" label={t('authoring.removeOption')} onPress={onRemove} />}
      </div>
      <TextField
        label={t('authoring.optionText', { number })}
        maxLength={1000}
        value={option.text}
        onChange={(text) => onChange({ text })}
        error={isFaulty && t('authoring.fault.option')}
      />
      <TextField
        label={t('authoring.optionFeedback')}
        mark={t('common.optional')}
        lines={2}
        maxLength={2000}
        value={option.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
    </div>
  );
}

/** One of the answers is the right one. */
function CorrectRadio({ value }: { value: string }) {
  const t = useT();
  return (
    <Radio value={value} className="group flex min-h-11 cursor-pointer items-center gap-3">
      <span className="calm grid size-5.5 shrink-0 place-items-center rounded-full border-2 border-edge bg-surface group-hover:border-ink group-data-[focus-visible]:ring-focus group-data-[selected]:border-primary">
        <span className="size-2.5 rounded-full group-data-[selected]:bg-primary forced-colors:group-data-[selected]:bg-[Highlight]" />
      </span>
      {t('authoring.correct')}
    </Radio>
  );
}
