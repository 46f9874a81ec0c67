import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { splitByGroup } from '../../../../../tools/locales.mjs';

const source = resolve(__dirname, '../..');
const groups: Record<string, string[]> = JSON.parse(readFileSync(join(source, 'locales/groups.json'), 'utf8'));

/** Where a group's texts may be used: pages whose route fetches the group, and what only they are made of. */
const homes: Record<string, RegExp> = {
  desk: /^(lib\/(text-editor\/|verb-words\.)|(features\/(authoring|questions|packages|people|statistics|notifications|jobs|learners|issued|records|record-access|performance|panels|evaluations)|pages\/(trainer|staff|admin|follow|evaluations))\/)/,
  quiz: /^(features\/quizzes\/|pages\/quiz(-attempt|-result)?\.tsx)/,
  guide: /^(features\/(help|accessibility|problem-reports)\/|pages\/(help|accessibility|report|admin\/reports)\b)/,
};

function sources(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^(locales|lib\/api\/generated)\//.test(name))
    .filter((name) => !name.endsWith('.test.ts'));
}

test.each(Object.keys(groups))('texts of the group %s are only used on pages that fetch it', (group) => {
  const uses = new RegExp(`['"\`](${groups[group]?.join('|')})\\.[a-zA-Z]`);
  const strangers = sources()
    .filter((name) => !homes[group]?.test(name))
    .filter((name) => uses.test(readFileSync(join(source, name), 'utf8')))
    .map((name) => relative('.', name));
  expect(strangers).toEqual([]);
});

test('a text stands in the group of its feature, and in the core where no group names it', () => {
  const parts = splitByGroup({ 'people.a': ['A'], 'learning.b': ['B'] }, { desk: ['people'] });
  expect(parts).toEqual({ core: { 'learning.b': ['B'] }, desk: { 'people.a': ['A'] } });
});
