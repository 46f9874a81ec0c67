import { TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { type FieldPath, useFault } from './editor-setting';
import { numberText, typedNumber } from './typed-number';

interface NumberFieldProps<V extends number | null> {
  label: string;
  path: FieldPath;
  value: V;
  onChange: (value: number | (null extends V ? null : never)) => void;
  hint?: string | undefined;
  mark?: string;
  labelHidden?: boolean;
}

/** A number as it is typed, with a comma or a point. What is none becomes NaN and is told; it never stops the typing. */
export function NumberField(given: NumberFieldProps<number>) {
  const { onChange } = given;
  return <TypedNumber {...given} mayLack={false} onChange={(value) => onChange(value ?? Number.NaN)} />;
}

/** A number that may be left out. */
export function OptionalNumberField(given: NumberFieldProps<number | null>) {
  return <TypedNumber {...given} mayLack />;
}

interface TypedNumberProps {
  label: string;
  path: FieldPath;
  value: number | null;
  mayLack: boolean;
  onChange: (value: number | null) => void;
  hint?: string | undefined;
  mark?: string | undefined;
  labelHidden?: boolean;
}

function TypedNumber({ label, path, value, mayLack, onChange, hint, mark, labelHidden = false }: TypedNumberProps) {
  const t = useT();
  const fault = useFault(path);
  const [typed, setTyped] = useState(numberText(value));
  const shown = Object.is(typedNumber(typed, mayLack), value) ? typed : numberText(value);
  const isNone = Number.isNaN(value) && shown.trim() !== '';
  return (
    <TextField
      label={label}
      mark={mark}
      hint={hint}
      labelHidden={labelHidden}
      inputMode="decimal"
      maxLength={60}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(typedNumber(text, mayLack));
      }}
      error={isNone ? t('editor.fault.number-wrong') : fault}
    />
  );
}
