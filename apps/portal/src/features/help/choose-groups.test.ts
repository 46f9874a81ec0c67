import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MessageKey } from '../../lib/i18n';
import { findEntries, orderGroups } from './choose-groups';
import { helpGroups } from './entries';

const folder = resolve(__dirname, '../../locales/help');
const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
const say = (language: string) => {
  const texts = textsOf(language);
  return (key: MessageKey) => texts[key] ?? '';
};
const ids = (found: ReturnType<typeof findEntries>) => found.flatMap(({ entries }) => entries.map(({ id }) => id));

test('Greek words are found without accents, and whatever their case', () => {
  expect(ids(findEntries(helpGroups, 'ΓΡΗΓΟΡΗ εξοδος', say('el')))).toContain('quick-exit');
  expect(ids(findEntries(helpGroups, 'πιστοποιητικο', say('el')))).toContain('certificate');
});

test('every word has to be there, in any order', () => {
  expect(ids(findEntries(helpGroups, 'password forgotten', say('en')))).toEqual(['password']);
  expect(findEntries(helpGroups, 'password giraffe', say('en'))).toEqual([]);
});

test('the name of a tag is no word of an answer', () => {
  expect(ids(findEntries(helpGroups, 'forgotten', say('de')))).toEqual([]);
});

test('nothing asked shows everything', () => {
  expect(findEntries(helpGroups, ' ', say('en'))).toHaveLength(helpGroups.length);
});

test('one’s own role stands before the others, after what is for everyone', () => {
  expect(orderGroups(helpGroups, ['administrator']).map(({ audience }) => audience)).toEqual([
    'everyone',
    'administrator',
    'learner',
    'trainer',
    'staff',
  ]);
  expect(orderGroups(helpGroups, [])[1]?.audience).toBe('learner');
});

test('a link to an answer finds one', () => {
  const all = helpGroups.flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(new Set(all).size).toBe(all.length);
});
