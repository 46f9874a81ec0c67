import type { ReactNode, Ref } from 'react';
import { Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldError } from './field-error';
import { fieldLook } from './field-look';

export interface TextFieldProps {
  label: string;
  /** Beside the label, e.g. "optional". */
  mark?: string | undefined;
  hint?: ReactNode;
  /** Set when the value can't be taken; says how to put it right. */
  error?: ReactNode;
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number' | 'date';
  /** Lines to begin with; a text area instead of one line. */
  lines?: number | undefined;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  autoComplete?: string;
  inputMode?: 'text' | 'email' | 'numeric' | 'decimal' | 'search' | 'tel' | 'url';
  placeholder?: string;
  maxLength?: number;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  /** Only for a screen reader, where the place says what the field is for. */
  labelHidden?: boolean;
  className?: string;
  /** The input, so that a form can put the focus on the first fault. */
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** One line or several of text. With react-hook-form: `<Controller render={({ field, fieldState }) => <TextField {...field} … />}`. */
export function TextField(given: TextFieldProps) {
  const { label, mark, hint, error, lines, placeholder, labelHidden, className = '', ref, ...rest } = given;
  return (
    <AriaTextField
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={`${fieldLook.group} ${className}`}
    >
      {!labelHidden && (
        <Label className={fieldLook.label}>
          {label} {mark && <span className="font-normal text-muted">({mark})</span>}
        </Label>
      )}
      {hint && (
        <Text slot="description" className={fieldLook.hint}>
          {hint}
        </Text>
      )}
      {lines ? (
        <TextArea ref={ref} rows={lines} placeholder={placeholder} className={fieldLook.control} />
      ) : (
        <Input ref={ref} placeholder={placeholder} className={fieldLook.control} />
      )}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
