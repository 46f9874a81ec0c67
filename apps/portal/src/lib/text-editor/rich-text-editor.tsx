import './rich-text-editor.css';
import type { Language, RichText } from '@amelie/contract';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useId, type ReactNode } from 'react';
import { useT } from '../i18n';
import type { EditorBeside } from './editor-beside';
import { editorExtensions } from './editor-extensions';
import { ShownGaps } from './editor-gaps';
import { showReferences } from './editor-references';
import { EditorToolbar } from './editor-toolbar';

/** Always a document and never words of markup: those would be parsed, which the security policy does not let pass. */
const emptyText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

interface RichTextEditorProps {
  label: string;
  initial: RichText;
  lang: Language;
  /** What its marks can point at; without it, there are no such marks. */
  beside?: EditorBeside;
  onChange: (document: unknown) => void;
  /** A few paragraphs within a form; otherwise the whole of a page. */
  isShort?: boolean;
  /** The id of words that say more about it, or what is wrong with it. */
  describedBy?: string | undefined;
  /** Whether `[[g1]]` is a gap in it. */
  hasGaps?: boolean;
  /** More buttons beside those of the format. */
  tools?: (editor: Editor) => ReactNode;
}

/** The text of a page, written as it will look. The editor holds the text; `initial` is read once. */
export function RichTextEditor(given: RichTextEditorProps) {
  const { label, initial, lang, beside, onChange, isShort = false, describedBy, hasGaps, tools } = given;
  const t = useT();
  const id = useId();
  const editor = useEditor({
    extensions: hasGaps ? [...editorExtensions, ShownGaps] : editorExtensions,
    content: initial.content.length > 0 ? initial : emptyText,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        ...{ id, lang, class: isShort ? 'prose short' : 'prose' },
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
    },
    onUpdate: (change) => onChange(change.editor.getJSON()),
  });
  const { sources, glossary } = beside ?? {};
  useEffect(() => {
    if (!sources || !glossary) return;
    const terms = glossary.map((entry) => entry.id);
    showReferences(editor, { sources: sources.map((source) => source.id), terms });
  }, [editor, sources, glossary]);
  return (
    <div className="rounded-m border border-edge bg-surface">
      <div className="sticky top-15 z-10 rounded-t-m border-b border-line bg-surface p-1.5 lg:top-27">
        <EditorToolbar
          editor={editor}
          label={label}
          controls={id}
          {...(beside ? { beside } : {})}
          tools={tools?.(editor)}
        />
      </div>
      <EditorContent editor={editor} />
      {!isShort && (
        <p className="border-t border-line px-4 py-3 text-s text-muted md:px-8">{t('authoring.editorHint')}</p>
      )}
    </div>
  );
}
