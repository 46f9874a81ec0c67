import type { CourseForm } from '@amelie/contract';
import { changeOwn, formFaults, newFormQuestion, tidyForm, withText } from './form-draft';

const form = (own: CourseForm['own']): CourseForm => ({
  isOn: true,
  required: false,
  followUp: true,
  leftOut: [],
  own,
});

test('a new choice has two answers to be written, a scale none', () => {
  expect(newFormQuestion('single').options).toHaveLength(2);
  expect(newFormQuestion('scale').options).toEqual([]);
});

test('a question needs its words in the language of the course, and so does each of its answers', () => {
  const question = newFormQuestion('single');
  const [first, second] = question.options.map(({ id }) => id);
  expect([...formFaults(form([question]), 'en')]).toEqual([question.id, first, second]);
  const written = { ...question, texts: withText(question.texts, 'en', 'Where?') };
  expect(formFaults(form([written]), 'en').has(question.id)).toBe(false);
  expect(formFaults(form([written]), 'fr').has(question.id)).toBe(true);
});

test('languages that say nothing are not saved', () => {
  const question = { ...newFormQuestion('scale'), texts: { en: ' Where? ', fr: '  ' } };
  expect(tidyForm(form([question])).own[0]?.texts).toEqual({ en: 'Where?' });
});

test('a question is changed or taken out where it stands', () => {
  const [one, two] = [newFormQuestion('scale'), newFormQuestion('text')];
  const asked = { ...one, stage: 'follow-up' as const };
  expect(changeOwn(form([one, two]), one.id, asked)).toEqual([asked, two]);
  expect(changeOwn(form([one, two]), one.id, null)).toEqual([two]);
});
