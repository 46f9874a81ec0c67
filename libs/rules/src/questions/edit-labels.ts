import type { BulkEdit } from '@amelie/contract';

/** What an edit of many questions can change of one. */
export interface EditedParts {
  categoryId: string | null;
  tags: string[];
  objectives: string[];
  archived: boolean;
}

const mostTags = 50;
const mostObjectives = 20;

function relabelled(labels: readonly string[], { add, remove }: { add: string[]; remove: string[] }, most: number) {
  const kept = labels.filter((label) => !remove.includes(label));
  const next = [...kept, ...new Set(add.filter((label) => !kept.includes(label)))];
  // A question that would have more than it may stays as it is.
  return next.length > most ? [...labels] : next;
}

/** What an edit makes of a question. */
export function editParts(parts: EditedParts, edit: BulkEdit): EditedParts {
  switch (edit.kind) {
    case 'move':
      return { ...parts, categoryId: edit.categoryId };
    case 'tags':
      return { ...parts, tags: relabelled(parts.tags, edit, mostTags) };
    case 'objectives':
      return { ...parts, objectives: relabelled(parts.objectives, edit, mostObjectives) };
    case 'archive':
      return { ...parts, archived: edit.archived };
  }
}

const equal = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Whether two states of a question are one. */
export function sameParts(a: EditedParts, b: EditedParts): boolean {
  return (
    a.categoryId === b.categoryId &&
    a.archived === b.archived &&
    equal(a.tags, b.tags) &&
    equal(a.objectives, b.objectives)
  );
}
