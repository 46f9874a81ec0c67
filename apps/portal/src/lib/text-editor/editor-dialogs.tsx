import type { MarkKind } from '@amelie/contract';
import type { Editor } from '@tiptap/react';
import type { EditorBeside } from './editor-beside';
import type { WordRange } from './editor-marks';
import { MarkSourceDialog } from './editor-source-dialogs';
import { MarkTermDialog } from './editor-term-dialogs';
import { LinkDialog } from './link-dialog';

/** Which dialog of the toolbar is open, and the words that it is about. */
export type OpenDialog = { kind: 'link' } | { kind: MarkKind; range: WordRange };

interface EditorDialogsProps {
  editor: Editor;
  beside?: EditorBeside;
  dialog: OpenDialog | null;
  onClose: () => void;
}

/** The dialog that a button of the toolbar has opened. */
export function EditorDialogs({ editor, beside, dialog, onClose }: EditorDialogsProps) {
  switch (dialog?.kind) {
    case 'link':
      return <LinkDialog editor={editor} onClose={onClose} />;
    case 'source':
      return beside && <MarkSourceDialog editor={editor} range={dialog.range} beside={beside} onClose={onClose} />;
    case 'term':
      return beside && <MarkTermDialog editor={editor} range={dialog.range} beside={beside} onClose={onClose} />;
    default:
      return null;
  }
}
