import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { AnswerCard, answerCardLook, type AnswerOption } from './answer-card';
import { FieldError } from './field-error';
import { fieldLook } from './field-look';

interface RadioCardsProps<V extends string> {
  /** The question; a screen reader says it before the answers. None where a heading is it: `aria-labelledby`. */
  label?: ReactNode;
  'aria-labelledby'?: string;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly AnswerOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  name?: string;
  /** Side by side where there is room, for short answers. */
  inRow?: boolean;
}

/** One of a few, each on a card of its own. */
export function RadioCards<V extends string>(given: RadioCardsProps<V>) {
  const { label, hint, error, options, onChange, inRow, ...rest } = given;
  return (
    <RadioGroup
      {...rest}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook.group}
    >
      {label && <Label className={fieldLook.label}>{label}</Label>}
      {hint && (
        <Text slot="description" className={fieldLook.hint}>
          {hint}
        </Text>
      )}
      <div className={inRow ? 'mt-1 grid gap-2.5 sm:grid-cols-2' : 'mt-1 grid gap-2.5'}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={answerCardLook}
          >
            <AnswerCard option={option} mark="radio" />
          </Radio>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </RadioGroup>
  );
}
