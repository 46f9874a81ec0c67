import { TextField, type TextFieldProps } from '@amelie/ui';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

interface FormTextFieldProps<Given extends FieldValues, Checked> extends Omit<
  TextFieldProps,
  'name' | 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'error' | 'ref'
> {
  control: Control<Given, unknown, Checked>;
  name: FieldPath<Given>;
  /** The sentence that says how to put it right, shown while the schema refuses the value. */
  fault: string;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** A text field of a react-hook-form: `<FormTextField control={form.control} name="email" label={…} fault={…} />`. */
export function FormTextField<Given extends FieldValues, Checked>(given: FormTextFieldProps<Given, Checked>) {
  const { control, name, fault, ...rest } = given;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { disabled: _, value, ...field }, fieldState }) => (
        <TextField {...rest} {...field} value={textOf(value)} error={fieldState.error && fault} />
      )}
    />
  );
}
