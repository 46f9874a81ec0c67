import { showToast } from '@amelie/ui';
import { useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useReorder } from '../../../lib/reorder/use-reorder';
import { focusWhenFree, handleAt } from './focus-when-free';
import { inOrder, putBack, takeOut } from './list-changes';

export interface Parts<P extends { id: string }> {
  parts: readonly P[];
  /** What a part is called by its number, from 1: "Answer 2". */
  nameOf: (number: number) => string;
  onChange: (how: (now: P[]) => P[]) => void;
  /** Takes a part out where more than the list changes; answers how to bring it back. */
  takeOut?: (part: P) => () => void;
}

/** What can be done with a list of parts, by hand and by keys; the focus goes along. */
export function useParts<P extends { id: string }>(given: Parts<P>) {
  const { parts, nameOf, onChange } = given;
  const t = useT();
  const [announced, setAnnounced] = useState('');
  const fresh = useRef<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { list, drag, handleProps, moveBy } = useReorder({
    ids: parts.map(({ id }) => id),
    onOrder: (ids, moved) => {
      const name = nameOf(parts.findIndex(({ id }) => id === moved) + 1);
      setAnnounced(t('editor.moved', { name, place: ids.indexOf(moved) + 1, of: ids.length }));
      onChange((now) => inOrder(now, ids));
    },
  });
  useLayoutEffect(() => {
    const row = list.current?.querySelector(`[data-part="${fresh.current ?? ''}"]`);
    fresh.current = null;
    row?.querySelector<HTMLElement>('textarea, input:not([type=radio]):not([type=checkbox]), [role=textbox]')?.focus();
  }, [list, parts.length]);
  const addPart = (newPart: () => P) => {
    const part = newPart();
    fresh.current = part.id;
    onChange((now) => [...now, part]);
  };
  const remove = (part: P, place: number) => {
    const bringBack = given.takeOut?.(part) ?? (() => onChange((now) => putBack(now, part, place)));
    if (!given.takeOut) onChange((now) => takeOut(now, part.id));
    const next = () => handleAt(list.current, place) ?? addButton.current;
    focusWhenFree(next);
    const onAction = () => {
      bringBack();
      focusWhenFree(next);
    };
    showToast(t('editor.removed', { name: nameOf(place + 1) }), 'good', { label: t('editor.undo'), onAction });
  };
  return { list, drag, handleProps, moveBy, announced, addButton, addPart, remove };
}
