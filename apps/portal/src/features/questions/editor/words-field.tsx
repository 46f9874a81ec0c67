import { Button, TextField } from '@amelie/ui';
import { createContext, useContext, useState } from 'react';
import { useFault } from './editor-setting';
import { isSameText, plainWords, wordsAsText } from './plain-words';
import { RichField } from './rich-field';
import type { WordsFieldProps } from './words-field-props';

/** Whether the texts of a row are to be written with bold, lists and links. */
export const WithFormatContext = createContext(false);

/** A text that mostly is a line or two: a plain field, unless it has a format or is to get one. */
export function WordsField(given: WordsFieldProps) {
  const plain = plainWords(given.value);
  const withFormat = useContext(WithFormatContext);
  return withFormat || plain === null ? <RichField {...given} /> : <PlainField {...given} plain={plain} />;
}

function PlainField({ plain, ...given }: WordsFieldProps & { plain: string }) {
  const { value, onChange, label, path, hint, mark, lines, labelHidden = false, autoFocus = false } = given;
  const fault = useFault(path);
  const [typed, setTyped] = useState('');
  return (
    <TextField
      label={label}
      mark={mark}
      hint={hint}
      labelHidden={labelHidden}
      lines={lines ?? 2}
      maxLength={4000}
      // Blanks at the end and empty lines are not kept, but stay while somebody types on.
      value={isSameText(wordsAsText(typed), value) ? typed : plain}
      onChange={(text) => {
        setTyped(text);
        onChange(wordsAsText(text));
      }}
      error={fault}
      autoFocus={autoFocus}
    />
  );
}

/** A text that most questions do without: a button until it is wanted. */
export function OptionalWords(given: WordsFieldProps) {
  const { label, value } = given;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && value.content.length === 0)
    return (
      <div>
        <Button kind="plain" size="s" icon="plus" onPress={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    );
  return <WordsField {...given} autoFocus={isOpen} />;
}
