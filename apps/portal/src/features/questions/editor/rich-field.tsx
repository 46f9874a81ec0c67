import { emptyRichText, hasWords, type RichText } from '@amelie/contract';
import { Icon } from '@amelie/ui';
import type { Editor } from '@tiptap/react';
import { useId, useState, type ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { RichTextEditor } from '../../../lib/text-editor/rich-text-editor';
import { storedText } from '../../../lib/text-editor/stored-text';
import { useFault, useQuestionLanguage } from './editor-setting';
import { isSameText } from './plain-words';
import type { WordsFieldProps } from './words-field-props';

const hasRule = (text: RichText) => text.content.some(({ type }) => type === 'horizontalRule');

/** An empty paragraph is no text. */
const tidied = (text: RichText) => (hasWords(text) || hasRule(text) ? text : emptyRichText);

interface RichFieldProps extends WordsFieldProps {
  /** Whether `[[g1]]` is a gap in it. */
  hasGaps?: boolean;
  tools?: (editor: Editor) => ReactNode;
}

/** A text with bold, lists and links, as a field of a form. The editor begins anew when the text was changed elsewhere. */
export function RichField({
  label,
  path,
  value,
  onChange,
  hint,
  mark,
  labelHidden,
  hasGaps = false,
  tools,
}: RichFieldProps) {
  const t = useT();
  const lang = useQuestionLanguage();
  const ids = useId();
  const fault = useFault(path);
  const [told, setTold] = useState(value);
  const [version, setVersion] = useState(0);
  const [isTooLong, setTooLong] = useState(false);
  if (value !== told && !isSameText(value, told)) {
    setTold(value);
    setVersion(version + 1);
  }
  const take = (document: unknown) => {
    const text = storedText(document);
    setTooLong(!text);
    if (!text) return;
    const next = tidied(text);
    setTold(next);
    onChange(next);
  };
  const error = isTooLong ? t('editor.fault.too-long') : fault;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {!labelHidden && (
        <p aria-hidden="true" className="font-semibold">
          {label} {mark && <span className="font-normal text-muted">({mark})</span>}
        </p>
      )}
      {hint && (
        <p id={`${ids}hint`} className="text-s text-muted">
          {hint}
        </p>
      )}
      <RichTextEditor
        key={version}
        label={label}
        lang={lang}
        initial={value}
        onChange={take}
        isShort
        describedBy={`${ids}hint ${ids}fault`}
        hasGaps={hasGaps}
        {...(tools ? { tools } : {})}
      />
      {error && (
        <p id={`${ids}fault`} className="flex items-start gap-1.5 text-s font-medium text-loss">
          <Icon name="alert" className="mt-px size-4.5" />
          {error}
        </p>
      )}
    </div>
  );
}
