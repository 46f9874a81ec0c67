import './rich-text-editor.css';
import type { Language, RichText } from '@amelie/contract';
import { EditorContent, useEditor } from '@tiptap/react';
import { useId } from 'react';
import { useT } from '../../lib/i18n';
import { editorExtensions } from './editor-extensions';
import { EditorToolbar } from './editor-toolbar';

/** Always a document and never words of markup: those would be parsed, which the security policy does not let pass. */
const emptyText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

interface RichTextEditorProps {
  label: string;
  lang: Language;
  initial: RichText;
  onChange: (document: unknown) => void;
}

/** The text of a page, written as it will look. The editor holds the text; `initial` is read once. */
export function RichTextEditor({ label, lang, initial, onChange }: RichTextEditorProps) {
  const t = useT();
  const id = useId();
  const editor = useEditor({
    extensions: editorExtensions,
    content: initial.content.length > 0 ? initial : emptyText,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { id, lang, class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
    },
    onUpdate: (change) => onChange(change.editor.getJSON()),
  });
  return (
    <div className="rounded-m border border-edge bg-surface">
      <div className="sticky top-15 z-10 rounded-t-m border-b border-line bg-surface p-1.5 lg:top-27">
        <EditorToolbar editor={editor} controls={id} />
      </div>
      <EditorContent editor={editor} />
      <p className="border-t border-line px-4 py-3 text-s text-muted md:px-8">{t('authoring.editorHint')}</p>
    </div>
  );
}
