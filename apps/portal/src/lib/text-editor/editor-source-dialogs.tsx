import type { Language, PageSource } from '@amelie/contract';
import { CheckboxCards } from '@amelie/ui';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useT } from '../i18n';
import type { EditorBeside } from './editor-beside';
import { emptySource, newEntryId, readSource } from './editor-entries';
import { SourceFields } from './editor-fields';
import { idsAt, markWords, textAt, type WordRange } from './editor-marks';
import { FormDialog } from '../forms/form-dialog';

interface SourceDialogProps {
  /** None for a new one. */
  source: PageSource | null;
  onSave: (source: PageSource) => void;
  onClose: () => void;
}

/** A source of the page, without a place in the text. */
export function SourceDialog({ source, onSave, onClose }: SourceDialogProps) {
  const t = useT();
  const [text, setText] = useState(source ? { title: source.title, url: source.url ?? '' } : emptySource);
  const [wasSent, setWasSent] = useState(false);
  const submit = () => {
    setWasSent(true);
    const read = readSource(source?.id ?? newEntryId(), text);
    if (!read) return;
    onSave(read);
    onClose();
  };
  return (
    <FormDialog
      title={t(source ? 'authoring.editSource' : 'authoring.addSource')}
      confirmLabel={t(source ? 'common.save' : 'authoring.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      <SourceFields value={text} onChange={setText} showFaults={wasSent} autoFocus />
    </FormDialog>
  );
}

interface MarkSourceDialogProps {
  editor: Editor;
  range: WordRange;
  beside: EditorBeside;
  onClose: () => void;
}

/** Which sources some words of the text rest on: known ones, and one more that is written down here. */
export function MarkSourceDialog({ editor, range, beside, onClose }: MarkSourceDialogProps) {
  const t = useT();
  const { sources } = beside;
  const [chosen, setChosen] = useState(() => idsAt(editor, range, 'source'));
  const [text, setText] = useState(emptySource);
  const [wasSent, setWasSent] = useState(false);
  const isNew = text.title !== '' || text.url !== '' || sources.length === 0;
  const submit = () => {
    setWasSent(true);
    const added = isNew ? readSource(newEntryId(), text) : null;
    if (isNew && !added) return;
    if (added) beside.onSource(added);
    markWords(editor, range, { kind: 'source', ids: added ? [...chosen, added.id] : chosen });
    onClose();
  };
  return (
    <FormDialog
      title={t('authoring.sourceOfWords')}
      confirmLabel={t('authoring.putMark')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Quoted words={textAt(editor, range)} lang={beside.lang} />
      {sources.length > 0 && (
        <CheckboxCards
          label={t('authoring.knownSources')}
          options={sources.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {sources.length > 0 && <p className="font-semibold">{t('authoring.newSource')}</p>}
      <SourceFields value={text} onChange={setText} showFaults={wasSent && isNew} autoFocus={sources.length === 0} />
    </FormDialog>
  );
}

/** The words that a mark is about, so that nobody marks the wrong ones. */
export function Quoted({ words, lang }: { words: string; lang: Language }) {
  return (
    <p className="line-clamp-3 border-s-3 border-line ps-3 font-reading text-muted" lang={lang}>
      {words}
    </p>
  );
}
