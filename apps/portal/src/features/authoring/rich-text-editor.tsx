import './rich-text-editor.css';
import type { RichText } from '@amelie/contract';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId } from 'react';
import { useT } from '../../lib/i18n';
import type { EditorBeside } from './editor-beside';
import { editorExtensions } from './editor-extensions';
import { showReferences } from './editor-references';
import { EditorToolbar } from './editor-toolbar';

/** Always a document and never words of markup: those would be parsed, which the security policy does not let pass. */
const emptyText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

interface RichTextEditorProps {
  label: string;
  initial: RichText;
  /** What its marks can point at. */
  beside: EditorBeside;
  onChange: (document: unknown) => void;
  /** A few paragraphs within a form; otherwise the whole of a page. */
  isShort?: boolean;
}

/** The text of a page, written as it will look. The editor holds the text; `initial` is read once. */
export function RichTextEditor({ label, initial, beside, onChange, isShort = false }: RichTextEditorProps) {
  const t = useT();
  const id = useId();
  const editor = useEditor({
    extensions: editorExtensions,
    content: initial.content.length > 0 ? initial : emptyText,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        ...{ id, lang: beside.lang, class: isShort ? 'prose short' : 'prose' },
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
    },
    onUpdate: (change) => onChange(change.editor.getJSON()),
  });
  useEffect(() => {
    const sources = beside.sources.map((source) => source.id);
    showReferences(editor, { sources, terms: beside.glossary.map((entry) => entry.id) });
  }, [editor, beside.sources, beside.glossary]);
  return (
    <div className="rounded-m border border-edge bg-surface">
      <div className="sticky top-15 z-10 rounded-t-m border-b border-line bg-surface p-1.5 lg:top-27">
        <EditorToolbar editor={editor} label={label} controls={id} beside={beside} />
      </div>
      <EditorContent editor={editor} />
      {!isShort && (
        <p className="border-t border-line px-4 py-3 text-s text-muted md:px-8">{t('authoring.editorHint')}</p>
      )}
    </div>
  );
}
