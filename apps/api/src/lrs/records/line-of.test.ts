import type { Statement } from '@amelie/formats';
import { lineOf, type Saying } from './line-of';

const home = 'https://learn.example';
const stored = new Date('2026-11-25T10:00:00Z');
const saying: Saying = { ranges: ['fr'], home, definitionOf: () => undefined };
const lineWith = (more: Partial<Statement>, how = saying) =>
  lineOf(
    {
      ...{ id: 'i', stored, voided: false },
      statement: {
        actor: { account: { homePage: home, name: '3f2a' } },
        verb: { id: 'https://verbs.example/felt', display: { en: 'felt', fr: 'a ressenti' } },
        object: { id: 'https://a.example/1' },
        ...more,
      },
    },
    how,
  );

test('a verb and an activity are said in the reader’s language, by what the store knows last', () => {
  const definitionOf = () => ({ name: { en: 'A course', fr: 'Un cours' } });
  const line = lineWith({}, { ...saying, definitionOf });
  expect(line.verb.display).toBe('a ressenti');
  expect(line.object).toEqual({ kind: 'activity', id: 'https://a.example/1', name: 'Un cours' });
  expect(lineWith({}).object.name).toBeNull();
});

test('a score is said as a share, also when only points are known', () => {
  expect(lineWith({ result: { score: { scaled: 0.8, raw: 1 } } }).result.score).toBe(0.8);
  expect(lineWith({ result: { score: { raw: 15, min: 10, max: 20 } } }).result.score).toBe(0.5);
  expect(lineWith({ result: { score: { raw: 15 } } }).result.score).toBeNull();
});

test('the moment is the one that the statement says, whatever its zone', () => {
  expect(lineWith({ timestamp: '2026-11-25T09:30:00+02:00' }).happenedAt).toBe('2026-11-25T07:30:00.000Z');
  expect(lineWith({}).happenedAt).toBe(stored.toISOString());
});

test('objects that are persons, statements or statements within are told apart', () => {
  expect(lineWith({ object: { objectType: 'Agent', mbox: 'mailto:a@b.test', name: 'A' } }).object).toEqual({
    ...{ kind: 'person', id: 'mailto:a@b.test', name: 'A' },
  });
  expect(lineWith({ object: { objectType: 'StatementRef', id: 'x' } }).object.kind).toBe('statement');
});
