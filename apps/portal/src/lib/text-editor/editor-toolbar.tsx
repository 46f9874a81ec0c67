import type { MarkKind } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { Separator, Toolbar } from 'react-aria-components';
import { useT, type MessageKey } from '../i18n';
import type { EditorIconName } from './editor-icon';
import type { EditorBeside } from './editor-beside';
import { EditorDialogs, type OpenDialog } from './editor-dialogs';
import { idsAt, wordsToMark } from './editor-marks';
import { ToolbarButton } from './toolbar-button';

/** Whether the selected words, or those around the cursor, are marked. */
function hasMark(editor: Editor, kind: MarkKind): boolean {
  const { from, to, empty } = editor.state.selection;
  return idsAt(editor, empty ? { from: Math.max(from - 1, 0), to } : { from, to }, kind).length > 0;
}

/** What the text at the cursor is. */
const stateOf = ({ editor }: { editor: Editor }) => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  heading: editor.isActive('heading', { level: 2 }),
  subheading: editor.isActive('heading', { level: 3 }),
  bullets: editor.isActive('bulletList'),
  numbers: editor.isActive('orderedList'),
  quote: editor.isActive('blockquote'),
  link: editor.isActive('link'),
  source: hasMark(editor, 'source'),
  term: hasMark(editor, 'term'),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
});

type Chain = ReturnType<Editor['chain']>;

interface Format {
  icon: Exclude<EditorIconName, 'line' | 'gap' | 'link' | 'source' | 'term' | 'undo' | 'redo'>;
  toggle: (chain: Chain) => Chain;
}

const ofWords: Format[] = [
  { icon: 'bold', toggle: (chain) => chain.toggleBold() },
  { icon: 'italic', toggle: (chain) => chain.toggleItalic() },
];
const ofBlocks: Format[] = [
  { icon: 'heading', toggle: (chain) => chain.toggleHeading({ level: 2 }) },
  { icon: 'subheading', toggle: (chain) => chain.toggleHeading({ level: 3 }) },
  { icon: 'bullets', toggle: (chain) => chain.toggleBulletList() },
  { icon: 'numbers', toggle: (chain) => chain.toggleOrderedList() },
  { icon: 'quote', toggle: (chain) => chain.toggleWrap('blockquote') },
];

const markWords: Record<MarkKind, MessageKey> = { source: 'authoring.source', term: 'authoring.explain' };

interface EditorToolbarProps {
  editor: Editor;
  /** Names the text that it works on. */
  label: string;
  /** The id of the text. */
  controls: string;
  beside?: EditorBeside;
  /** More buttons, at the end. */
  tools?: ReactNode;
}

/** Everything that can be done with the text; the arrow keys go from button to button. */
export function EditorToolbar({ editor, label, controls, beside, tools }: EditorToolbarProps) {
  const t = useT();
  const on = useEditorState({ editor, selector: stateOf });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const run = (change: (chain: Chain) => Chain) => {
    // The chain gives the focus back a moment later; the next letter may come sooner.
    editor.view.focus();
    change(editor.chain().focus()).run();
  };
  const button = ({ icon, toggle }: Format) => (
    <ToolbarButton key={icon} icon={icon} label={t(`authoring.${icon}`)} isOn={on[icon]} onPress={() => run(toggle)} />
  );
  const mark = (kind: MarkKind) => {
    const range = wordsToMark(editor, kind);
    if (range) setDialog({ kind, range });
    else showToast(t('authoring.markWhat'));
  };
  const undo = () => run((chain) => chain.undo());
  const redo = () => run((chain) => chain.redo());
  return (
    <>
      <Toolbar
        aria-label={`${t('authoring.toolbar')}: ${label}`}
        aria-controls={controls}
        className="flex flex-wrap gap-0.5"
      >
        {ofWords.map(button)}
        <ToolbarButton
          icon="link"
          label={t('authoring.link')}
          isOn={on.link}
          onPress={() => setDialog({ kind: 'link' })}
        />
        {beside && <MarkButton kind="source" isOn={on.source} onPress={mark} />}
        {beside && <MarkButton kind="term" isOn={on.term} onPress={mark} />}
        <Line />
        {ofBlocks.map(button)}
        <ToolbarButton
          icon="line"
          label={t('authoring.line')}
          onPress={() => run((chain) => chain.setHorizontalRule())}
        />
        <Line />
        <ToolbarButton icon="undo" label={t('authoring.undo')} isDisabled={!on.canUndo} onPress={undo} />
        <ToolbarButton icon="redo" label={t('authoring.redo')} isDisabled={!on.canRedo} onPress={redo} />
        {tools}
      </Toolbar>
      <EditorDialogs editor={editor} {...(beside ? { beside } : {})} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

interface MarkButtonProps {
  kind: MarkKind;
  isOn: boolean;
  onPress: (kind: MarkKind) => void;
}

/** Marks the words at the cursor; no icon says what for, so its name is written out. */
function MarkButton({ kind, isOn, onPress }: MarkButtonProps) {
  const t = useT();
  return <ToolbarButton icon={kind} label={t(markWords[kind])} isOn={isOn} isNamed onPress={() => onPress(kind)} />;
}

function Line() {
  return <Separator orientation="vertical" className="mx-1 h-6 w-px self-center bg-line max-sm:hidden" />;
}
