import { editParts, sameParts, type EditedParts } from './edit-labels';

const parts: EditedParts = { categoryId: null, tags: ['triage'], objectives: [], archived: false };

test('a tag that a question has is not added twice, and one that it lacks takes nothing away', () => {
  const edit = { kind: 'tags' as const, add: ['triage', 'consent', 'consent'], remove: ['other'] };
  expect(editParts(parts, edit).tags).toEqual(['triage', 'consent']);
});

test('a tag that is taken away and added again stands at the end', () => {
  const edit = { kind: 'tags' as const, add: ['a'], remove: ['a', 'triage'] };
  expect(editParts({ ...parts, tags: ['a', 'triage'] }, edit).tags).toEqual(['a']);
});

test('a question that would have more objectives than it may stays as it is', () => {
  const objectives = Array.from({ length: 20 }, (_, index) => `objective ${index}`);
  const edit = { kind: 'objectives' as const, add: ['one more'], remove: [] };
  expect(editParts({ ...parts, objectives }, edit).objectives).toEqual(objectives);
});

test('an edit that changes nothing is told from one that does', () => {
  expect(sameParts(parts, editParts(parts, { kind: 'archive', archived: false }))).toBe(true);
  expect(sameParts(parts, editParts(parts, { kind: 'archive', archived: true }))).toBe(false);
  expect(sameParts(parts, editParts(parts, { kind: 'move', categoryId: 'c' }))).toBe(false);
});
