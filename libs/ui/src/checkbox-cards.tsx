import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components';
import { AnswerCard, answerCardLook, type AnswerOption } from './answer-card';
import { FieldError } from './field-error';
import { fieldLook } from './field-look';

interface CheckboxCardsProps<V extends string> {
  /** The question. None where a heading is it: `aria-labelledby`. */
  label?: ReactNode;
  'aria-labelledby'?: string;
  /** For instance that several answers may be right. */
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly AnswerOption<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** Side by side where there is room, for short answers. */
  inRow?: boolean;
}

/** Any number of a few, each on a card of its own. */
export function CheckboxCards<V extends string>(given: CheckboxCardsProps<V>) {
  const { label, hint, error, options, value, onChange, inRow, ...rest } = given;
  return (
    <CheckboxGroup
      {...rest}
      value={[...value]}
      onChange={(keys) => onChange(options.map((option) => option.value).filter((key) => keys.includes(key)))}
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
          <Checkbox
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={answerCardLook}
          >
            <AnswerCard option={option} mark="checkbox" />
          </Checkbox>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </CheckboxGroup>
  );
}
