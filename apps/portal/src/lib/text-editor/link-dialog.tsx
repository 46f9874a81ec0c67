import { Button, TextField } from '@amelie/ui';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useT } from '../i18n';
import { isSafeHref } from './editor-extensions';
import { FormDialog } from '../forms/form-dialog';

/** `www.who.int` is meant as https; an address of a person as mailto. */
function completeHref(typed: string): string {
  const text = typed.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  return text.includes('@') && !text.includes('/') ? `mailto:${text}` : `https://${text}`;
}

/** Where the selected words lead. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useT();
  const current: unknown = editor.getAttributes('link').href;
  const before = typeof current === 'string' ? current : '';
  const [typed, setTyped] = useState(before);
  const [wasSent, setWasSent] = useState(false);
  const href = completeHref(typed);
  const submit = () => {
    setWasSent(true);
    if (!isSafeHref(href)) return;
    putLink(editor, href);
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <FormDialog
      title={t('authoring.link')}
      confirmLabel={t('authoring.putLink')}
      onSubmit={submit}
      onClose={onClose}
      aside={
        before ? (
          <Button kind="loss" onPress={remove}>
            {t('authoring.unlink')}
          </Button>
        ) : undefined
      }
    >
      <TextField
        label={t('authoring.linkTo')}
        hint={t('authoring.linkHint')}
        inputMode="url"
        value={typed}
        onChange={setTyped}
        error={wasSent && !isSafeHref(href) && t('authoring.linkFault')}
        autoFocus
      />
    </FormDialog>
  );
}

/** Without selected words the address itself becomes the words. */
function putLink(editor: Editor, href: string): void {
  const isNew = editor.state.selection.empty && !editor.isActive('link');
  if (isNew) {
    const text = href.replace(/^(https:\/\/|mailto:|tel:)/i, '');
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  } else editor.chain().focus().unsetMark('term').extendMarkRange('link').setLink({ href }).run();
}
