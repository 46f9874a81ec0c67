import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Role } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';
import { findEntries, splitGroups } from './choose-groups';
import { helpGroups, type Audience } from './entries';

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

test.each([
  [['administrator'], ['everyone', 'administrator'], ['learner', 'trainer', 'staff']],
  [
    ['learner', 'staff'],
    ['everyone', 'learner', 'staff'],
    ['trainer', 'administrator'],
  ],
  [[], ['everyone', 'learner'], ['trainer', 'staff', 'administrator']],
] satisfies [Role[], Audience[], Audience[]][])(
  'to %j belongs what is for everyone and for these roles',
  (roles, own, others) => {
    const split = splitGroups(helpGroups, roles);
    expect(split.own.map(({ audience }) => audience)).toEqual(own);
    expect(split.others.map(({ audience }) => audience)).toEqual(others);
  },
);

test('a link to an answer finds one', () => {
  const all = helpGroups.flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(new Set(all).size).toBe(all.length);
});
