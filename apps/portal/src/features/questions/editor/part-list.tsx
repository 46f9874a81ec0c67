import { Button, LiveRegion, Notice, showToast } from '@amelie/ui';
import { useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { useT } from '../../../lib/i18n';
import { useReorder } from '../../../lib/reorder/use-reorder';
import { type FieldPath, useFault } from './editor-setting';
import { changeIn, inOrder, type PartChange, putBack, takeOut } from './list-changes';
import { PartRow } from './part-row';
import { WithFormatContext } from './words-field';

export interface PartListProps<P extends { id: string }> {
  legend: string;
  hint?: string | undefined;
  /** Where the list stands in the question. */
  path: FieldPath;
  parts: readonly P[];
  least: number;
  most: number;
  /** None where parts are made elsewhere. */
  add?: { label: string; newPart: () => P };
  /** What a part is called by its number, from 1: "Answer 2". */
  nameOf: (number: number) => string;
  onChange: (how: (now: P[]) => P[]) => void;
  /** Whether its texts may have a format. */
  hasTexts?: boolean;
  /** Right ones stand out. */
  isRight?: (part: P) => boolean;
  /** Whether a part is right, or what it is worth: stands beside its name. */
  mark?: (part: P, change: (part: PartChange<P>) => void) => ReactNode;
  children: (part: P, place: number, change: (part: PartChange<P>) => void) => ReactNode;
  /** Takes a part out where more than the list changes; answers how to bring it back. */
  takeOut?: (part: P) => () => void;
}

/** Parts of a question: written, added, put in order by dragging or by keys, taken out and brought back. */
export function PartList<P extends { id: string }>(given: PartListProps<P>) {
  const { legend, hint, path, parts, least, most, nameOf, onChange, children } = given;
  const t = useT();
  const fault = useFault(path);
  const [announced, setAnnounced] = useState('');
  const [formatted, setFormatted] = useState<ReadonlySet<string>>(new Set());
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
    const onAction = given.takeOut?.(part) ?? (() => onChange((now) => putBack(now, part, place)));
    if (!given.takeOut) onChange((now) => takeOut(now, part.id));
    addButton.current?.focus();
    showToast(t('editor.removed', { name: nameOf(place + 1) }), 'good', { label: t('editor.undo'), onAction });
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && <p className="text-s text-muted">{hint}</p>}
      {fault && <Notice tone="loss">{fault}</Notice>}
      <ol ref={list} className="flex flex-col gap-3 empty:hidden">
        {parts.map((part, place) => (
          <PartRow
            key={part.id}
            id={part.id}
            name={nameOf(place + 1)}
            place={place}
            of={parts.length}
            gap={drag?.gap ?? null}
            isDragged={drag?.id === part.id}
            isRight={given.isRight?.(part) ?? false}
            canGo={parts.length > least}
            handle={handleProps(part.id)}
            mark={given.mark?.(part, (changed) => onChange((now) => changeIn(now, part.id, changed)))}
            onMove={(places) => moveBy(part.id, places)}
            onRemove={() => remove(part, place)}
            {...(given.hasTexts && !formatted.has(part.id)
              ? { onFormat: () => setFormatted(new Set([...formatted, part.id])) }
              : {})}
          >
            <WithFormatContext value={formatted.has(part.id)}>
              {children(part, place, (changed) => onChange((now) => changeIn(now, part.id, changed)))}
            </WithFormatContext>
          </PartRow>
        ))}
      </ol>
      <AddButton button={addButton} add={parts.length < most ? given.add : undefined} onAdd={addPart} />
      <LiveRegion>{announced}</LiveRegion>
    </fieldset>
  );
}

interface AddButtonProps<P> {
  button: Ref<HTMLButtonElement>;
  add: { label: string; newPart: () => P } | undefined;
  onAdd: (newPart: () => P) => void;
}

function AddButton<P>({ button, add, onAdd }: AddButtonProps<P>) {
  if (!add) return null;
  return (
    <div>
      <Button kind="quiet" size="s" icon="plus" onPress={() => onAdd(add.newPart)} ref={button}>
        {add.label}
      </Button>
    </div>
  );
}
