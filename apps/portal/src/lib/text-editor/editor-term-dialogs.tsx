import type { GlossaryEntry } from '@amelie/contract';
import { Button, RadioCards } from '@amelie/ui';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useT } from '../i18n';
import type { EditorBeside } from './editor-beside';
import { emptyEntry, newEntryId, readEntry } from './editor-entries';
import { EntryFields } from './editor-fields';
import { idsAt, markWords, textAt, type WordRange } from './editor-marks';
import { Quoted } from './editor-source-dialogs';
import { FormDialog } from '../forms/form-dialog';

interface TermDialogProps {
  /** None for a new one. */
  entry: GlossaryEntry | null;
  onSave: (entry: GlossaryEntry) => void;
  onClose: () => void;
}

/** A word that the page explains, without a place in the text. */
export function TermDialog({ entry, onSave, onClose }: TermDialogProps) {
  const t = useT();
  const [text, setText] = useState(entry ? { term: entry.term, meaning: entry.meaning } : emptyEntry);
  const [wasSent, setWasSent] = useState(false);
  const submit = () => {
    setWasSent(true);
    const read = readEntry(entry?.id ?? newEntryId(), text);
    if (!read) return;
    onSave(read);
    onClose();
  };
  return (
    <FormDialog
      title={t(entry ? 'authoring.editTerm' : 'authoring.addTerm')}
      confirmLabel={t(entry ? 'common.save' : 'authoring.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      <EntryFields value={text} onChange={setText} showFaults={wasSent} autoFocus />
    </FormDialog>
  );
}

interface MarkTermDialogProps {
  editor: Editor;
  range: WordRange;
  beside: EditorBeside;
  onClose: () => void;
}

const another = 'new';

/** The entry that some words most likely mean: the one they have, else the one that is called like them. */
function likelyEntry(marked: readonly string[], words: string, glossary: readonly GlossaryEntry[]): string {
  const [before] = marked;
  const alike = glossary.find(({ term }) => term.toLocaleLowerCase() === words.toLocaleLowerCase());
  return before ?? alike?.id ?? another;
}

/** Which explained word some words of the text are: a known one, or one that is written down here. */
export function MarkTermDialog({ editor, range, beside, onClose }: MarkTermDialogProps) {
  const t = useT();
  const { glossary, lang } = beside;
  const words = textAt(editor, range);
  const [marked] = useState(() => idsAt(editor, range, 'term'));
  const [chosen, setChosen] = useState(() => likelyEntry(marked, words, glossary));
  const [text, setText] = useState({ term: words.slice(0, 100), meaning: '' });
  const [wasSent, setWasSent] = useState(false);
  const put = (ids: string[]) => {
    markWords(editor, range, { kind: 'term', ids });
    onClose();
  };
  const submit = () => {
    setWasSent(true);
    if (chosen !== another) return put([chosen]);
    const added = readEntry(newEntryId(), text);
    if (!added) return;
    beside.onTerm(added);
    put([added.id]);
  };
  const unmark = (
    <Button kind="loss" onPress={() => put([])}>
      {t('authoring.unmark')}
    </Button>
  );
  return (
    <FormDialog
      title={t('authoring.explainWords')}
      confirmLabel={t('authoring.putMark')}
      onSubmit={submit}
      onClose={onClose}
      aside={marked.length > 0 ? unmark : undefined}
    >
      <Quoted words={words} lang={lang} />
      {glossary.length > 0 && (
        <RadioCards
          label={t('authoring.whichTerm')}
          options={[
            ...glossary.map(({ id, term, meaning }) => ({ value: id, label: term, hint: meaning })),
            { value: another, label: t('authoring.newTerm') },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {chosen === another && <EntryFields value={text} onChange={setText} showFaults={wasSent} autoFocus />}
    </FormDialog>
  );
}
