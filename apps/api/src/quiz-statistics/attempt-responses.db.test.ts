import { randomUUID } from 'node:crypto';
import type { Answer, AnyQuestion, QuizItem } from '@amelie/contract';
import { gradePaper, makePaper, seededRandom } from '@amelie/rules';
import { rowOf } from '../platform/database/database';
import { buildCommon, choiceOption, itemOf, richText } from '../testing/build-question';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';

let own: TestDatabase;
beforeAll(async () => {
  own = await openTestDatabase();
});
afterAll(() => own.close());

const chance = { newOptionId: () => randomUUID(), random: seededRandom(3) };

/** What the database keeps of one answer to one question. */
async function responseTo(question: AnyQuestion, answer: (origin: (authored: string) => string) => Answer) {
  const item: QuizItem = itemOf(question);
  const paper = makePaper(
    { sections: [{ id: randomUUID(), title: '', items: [item] }], shuffleOptions: true, language: 'en' },
    chance,
  );
  const names = Object.entries(paper.items[0]?.origins ?? {});
  const given = answer((authored) => names.find(([, origin]) => origin === authored)?.[0] ?? '');
  const { marks } = gradePaper(paper, { answers: [{ questionId: item.id, answer: given }], hands: new Map() }, 0.5);
  const row = await rowOf<{ responses: unknown[][] }>(
    own.database,
    `select attempt_responses($1::jsonb, $2::jsonb) as responses`,
    [JSON.stringify(paper), JSON.stringify({ marks })],
  );
  const [response = []] = row?.responses ?? [];
  return { id: response[0] === item.id, bank: response[1], score: response[2], told: response[3], right: response[4] };
}

test('a choice is told by the author’s id, whatever id it had in the attempt', async () => {
  const [right, wrong] = [choiceOption('right', 1), choiceOption('wrong', 0)];
  const question = { ...buildCommon('One?'), type: 'single' as const, shuffle: true, options: [right, wrong] };
  const response = await responseTo(question, (own_) => ({ type: 'single', chosen: own_(wrong.id) }));
  expect(response).toEqual({ id: true, bank: null, score: 0, told: [wrong.id], right: [] });
});

test('of statements those judged rightly are told', async () => {
  const statements = ['s', 't'].map((id) => ({ id, text: richText(id), correct: true, feedback: richText('') }));
  const form = { marking: 'partial' as const, trueLabel: '', falseLabel: '', shuffle: true };
  const response = await responseTo({ ...buildCommon('Which?'), type: 'kprim', statements, ...form }, (own_) => ({
    type: 'kprim',
    said: [
      { statement: own_('s'), value: true },
      { statement: own_('t'), value: false },
    ],
  }));
  expect(response).toMatchObject({ score: 0.5, right: ['s'] });
});

test('of a written answer which of the author’s answers it fits, and never what was typed', async () => {
  const answers = [{ id: 'k', pattern: 'ask*', credit: 1, feedback: richText('') }];
  const rules = { otherFeedback: richText(''), caseSensitive: false, ignoreAccents: true };
  const question = { ...buildCommon('What?'), type: 'short-text' as const, answers, ...rules };
  expect(await responseTo(question, () => ({ type: 'short-text', text: 'Ask her' }))).toMatchObject({ told: ['k'] });
  const other = await responseTo(question, () => ({ type: 'short-text', text: 'Secret name' }));
  expect(JSON.stringify(other)).not.toContain('Secret');
});

test('a text that waits for its mark has no score yet', async () => {
  const form = { rubric: [], markerNotes: richText(''), template: richText(''), leastWords: null, mostWords: null };
  const response = await responseTo({ ...buildCommon('Write.'), type: 'essay', ...form }, () => ({
    type: 'essay',
    text: 'So.',
  }));
  expect(response).toMatchObject({ score: null, told: [], right: [] });
});

test('an attempt that is open says nothing', async () => {
  const row = await rowOf<{ responses: unknown }>(
    own.database,
    `select attempt_responses('{"items":[]}', null) as responses`,
  );
  expect(row?.responses).toBeNull();
});
