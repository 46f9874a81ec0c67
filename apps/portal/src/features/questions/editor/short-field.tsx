import { TextField } from '@amelie/ui';
import { type FieldPath, useFault } from './editor-setting';

interface ShortFieldProps {
  label: string;
  path: FieldPath;
  /** The most characters. */
  most: number;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
  mark?: string;
  lines?: number;
  /** Where the row says already what it is. */
  labelHidden?: boolean;
}

/** Words without a format, with what is wrong with them. */
export function ShortField({ path, most, ...rest }: ShortFieldProps) {
  const fault = useFault(path);
  return <TextField {...rest} maxLength={most} error={fault} />;
}
