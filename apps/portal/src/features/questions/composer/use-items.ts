import type { QuestionType, QuizItem } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useReorder } from '../../../lib/reorder/use-reorder';
import { draftFaults } from '../editor/draft-faults';
import { focusWhenFree, handleAt } from '../editor/focus-when-free';
import { inOrder, putBack, takeOut } from '../editor/list-changes';
import { tidyQuestion } from '../editor/tidy-question';
import { newItem } from './item-changes';
import type { QuestionListProps } from './question-list-props';
import { useNameOf } from './use-name-of';

const isWhole = ({ question }: QuizItem) => draftFaults(tidyQuestion(question)).length === 0;

/** What can be done with the questions of a quiz, by hand and by keys; the focus goes along. */
export function useItems({ items, lang, refused, onChange }: Omit<QuestionListProps, 'preview'>) {
  const t = useT();
  const nameOf = useNameOf();
  const folds = useFolds(items, refused);
  const addButton = useRef<HTMLButtonElement>(null);
  const [announced, setAnnounced] = useState('');
  const { list, drag, handleProps, moveBy } = useReorder({
    ids: items.map(({ id }) => id),
    onOrder: (ids, moved) => {
      const item = items.find(({ id }) => id === moved);
      const name = item ? nameOf(item.question) : '';
      setAnnounced(t('editor.moved', { name, place: ids.indexOf(moved) + 1, of: ids.length }));
      onChange((now) => inOrder(now, ids));
    },
  });
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => focusWords(list.current, fresh), [list, fresh]);
  const add = (type: QuestionType) => {
    const item = newItem(type, lang);
    onChange((now) => [...now, item]);
    folds.open(item.id);
    setFresh(item.id);
  };
  const remove = (item: QuizItem, place: number) => {
    onChange((now) => takeOut(now, item.id));
    const next = () => handleAt(list.current, place) ?? addButton.current;
    focusWhenFree(next);
    const onAction = () => {
      onChange((now) => putBack(now, item, place));
      focusWhenFree(next);
    };
    showToast(t('editor.removed', { name: nameOf(item.question) }), 'good', { label: t('editor.undo'), onAction });
  };
  return { list, drag, handleProps, moveBy, announced, addButton, folds, add, remove };
}

/** Whoever has added a question writes on at once. A frame later: by then the dialog has given the focus back. */
function focusWords(list: HTMLElement | null, id: string | null): (() => void) | undefined {
  if (id === null) return undefined;
  const frame = requestAnimationFrame(() => {
    list?.querySelector<HTMLElement>(`[data-card="${id}"] [role=textbox]`)?.focus();
  });
  return () => cancelAnimationFrame(frame);
}

/** Which questions are unfolded. A save that was refused unfolds the first one that keeps it from happening. */
function useFolds(items: readonly QuizItem[], refused: number) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(refused);
  if (seen !== refused) {
    setSeen(refused);
    const faulty = refused > 0 ? items.find((item) => !isWhole(item)) : undefined;
    if (faulty) setOpened(new Set([...opened, faulty.id]));
  }
  return {
    isOpen: (id: string) => opened.has(id),
    open: (id: string) => setOpened((now) => new Set([...now, id])),
    toggle: (id: string) =>
      setOpened((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]))),
  };
}
