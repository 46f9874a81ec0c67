import { Button, LiveRegion, Notice } from '@amelie/ui';
import { useState, type ReactNode, type Ref } from 'react';
import { type FieldPath, useFault } from './editor-setting';
import { changeIn, type PartChange } from './list-changes';
import { PartRow } from './part-row';
import { type Parts, useParts } from './use-parts';
import { WithFormatContext } from './words-field';

export interface PartListProps<P extends { id: string }> extends Parts<P> {
  legend: string;
  hint?: string | undefined;
  /** Where the list stands in the question. */
  path: FieldPath;
  least: number;
  most: number;
  /** None where parts are made elsewhere. */
  add?: { label: string; newPart: () => P };
  /** Whether its texts may have a format. */
  hasTexts?: boolean;
  /** Right ones stand out. */
  isRight?: (part: P) => boolean;
  /** Whether a part is right, or what it is worth: stands beside its name. */
  mark?: (part: P, change: (part: PartChange<P>) => void) => ReactNode;
  children: (part: P, place: number, change: (part: PartChange<P>) => void) => ReactNode;
}

/** Parts of a question: written, added, put in order by dragging or by keys, taken out and brought back. */
export function PartList<P extends { id: string }>(given: PartListProps<P>) {
  const { legend, hint, path, parts, least, most, nameOf, onChange, children } = given;
  const fault = useFault(path);
  const [formatted, setFormatted] = useState<ReadonlySet<string>>(new Set());
  const { list, drag, handleProps, moveBy, announced, addButton, addPart, remove } = useParts(given);
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
