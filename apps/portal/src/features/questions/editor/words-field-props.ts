import type { RichText } from '@amelie/contract';
import type { FieldPath } from './editor-setting';

/** A text of a question, as a field of its form. */
export interface WordsFieldProps {
  label: string;
  /** Where the text stands in the question, for what is wrong with it. */
  path: FieldPath;
  value: RichText;
  onChange: (text: RichText) => void;
  hint?: string;
  mark?: string;
  lines?: number;
  /** Where the row says already what it is. */
  labelHidden?: boolean;
  autoFocus?: boolean;
}
