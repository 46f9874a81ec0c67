import { type GlossaryEntry, hasWords, type PageContent, type PageSource } from '@amelie/contract';
import { numberSources, usedOnPage } from '@amelie/rules';
import { useMemo, useRef, useState } from 'react';
import { putEntry, takeOut } from '../../lib/text-editor/editor-entries';
import { oneLine } from './one-line';
import { useSavePage, type ModulePath } from './queries';
import { storedPage, type PageDraft } from '../../lib/text-editor/stored-text';
import { useAutosave } from '../../lib/autosave/use-autosave';

/** A page while it is written: what is on screen, what of it can be stored, and whether that is safe. */
export function usePageDraft(path: ModulePath, initial: PageContent) {
  const save = useSavePage(path);
  const autosave = useAutosave((page: PageContent) => save.mutateAsync({ path, body: page }));
  // Two changes may come before the page is drawn again: a source, and the mark that points at it.
  const newest = useRef<PageDraft>(initial);
  const [stored, setStored] = useState(initial);
  const [note, setNote] = useState(initial.contentNote);
  const [isTooLong, setIsTooLong] = useState(false);
  const change = (part: Partial<PageDraft>) => {
    newest.current = { ...newest.current, ...part };
    const page = storedPage(newest.current);
    setIsTooLong(page === null);
    if (!page) return;
    setStored(page);
    autosave.change(page);
  };
  const changeNote = (contentNote: string) => {
    setNote(contentNote);
    change({ contentNote: oneLine(contentNote) });
  };
  const { body, summary, sources } = stored;
  return {
    stored,
    note,
    isTooLong,
    autosave,
    change,
    changeNote,
    saveSource: (source: PageSource) => change({ sources: putEntry(newest.current.sources, source) }),
    removeSource: (id: string) => change({ sources: takeOut(newest.current.sources, id) }),
    saveTerm: (entry: GlossaryEntry) => change({ glossary: putEntry(newest.current.glossary, entry) }),
    removeTerm: (id: string) => change({ glossary: takeOut(newest.current.glossary, id) }),
    sources: useMemo(() => numberSources({ body, summary, sources }), [body, summary, sources]),
    usedTerms: useMemo(() => usedOnPage({ body, summary }, 'term'), [body, summary]),
    lacksSummary: stored.contentNote !== '' && !hasWords(summary),
  };
}
