import type { ModuleState } from '@amelie/contract';
import { courseEnd } from './course-end';

const part = (state: ModuleState, required = true) => ({ state, required });
const open = { completedAt: null, certificateId: null, form: null };
const done = { completedAt: '2026-01-01T00:00:00Z', modules: [part('completed')], form: null };

test('a course that is done ends with its certificate, or without one where it gives none', () => {
  expect(courseEnd({ ...done, certificateId: 'c' })).toBe('certified');
  expect(courseEnd({ ...done, certificateId: null })).toBe('completed');
});

test('a certificate that waits for the evaluation form comes after it', () => {
  const form = { required: true, end: 'open', followUp: null } as const;
  expect(courseEnd({ ...done, certificateId: null, form })).toBe('form-first');
  expect(courseEnd({ ...done, certificateId: 'c', form })).toBe('certified');
  expect(courseEnd({ ...done, certificateId: null, form: { ...form, required: false } })).toBe('completed');
  expect(courseEnd({ ...done, certificateId: null, form: { ...form, end: 'sent' } })).toBe('completed');
});

test('when only what was not passed is missing, the end is not yet', () => {
  const modules = [part('completed'), part('failed'), part('not-started', false)];
  expect(courseEnd({ ...open, modules })).toBe('not-yet');
});

test('while a part was never finished, one is on the way, whatever else was not passed', () => {
  expect(courseEnd({ ...open, modules: [part('failed'), part('in-progress')] })).toBe('on-the-way');
  expect(courseEnd({ ...open, modules: [] })).toBe('on-the-way');
});
