import type { QuestionType } from '@amelie/contract';
import { changeType } from './change-type';
import { newOption, newQuestion } from './new-question';
import { wordsAsText } from './plain-words';

const options = [
  { ...newOption(1), text: wordsAsText('Alone'), feedback: wordsAsText('As a routine.') },
  { ...newOption(0.5), text: wordsAsText('With an interpreter') },
  { ...newOption(0), text: wordsAsText('With her companion') },
];
const single = {
  ...newQuestion('single', 'en'),
  ...{ name: 'Privacy', stem: wordsAsText('How?'), points: 3, source: 'WHO 2012', tags: ['talk'] },
  options,
};

test.each<QuestionType>(['multiple', 'kprim', 'ordering', 'matching', 'essay', 'branching-case', 'hotspot'])(
  'a question that becomes %s keeps its words, points, source and tags',
  (type) => {
    const { name, stem, points, source, tags } = single;
    expect(changeType(single, type)).toMatchObject({ type, name, stem, points, source, tags });
  },
);

test('a single choice that becomes a multiple one keeps its answers and their credits', () => {
  expect(changeType(single, 'multiple')).toMatchObject({ options });
});

test('statements keep which of the answers were right', () => {
  const kprim = changeType(single, 'kprim');
  expect(kprim.type === 'kprim' && kprim.statements.map(({ correct }) => correct)).toEqual([true, true, false, false]);
});

test('a short text takes the right answers and none that is wrong', () => {
  const short = changeType(single, 'short-text');
  expect(short.type === 'short-text' && short.answers.map(({ pattern }) => pattern)).toEqual([
    'Alone',
    'With an interpreter',
  ]);
});

test('of several right answers one stays right when only one may be', () => {
  const several = { ...newQuestion('multiple', 'en'), options: options.map((option) => ({ ...option, credit: 1 })) };
  const one = changeType(several, 'single');
  expect(one.type === 'single' && one.options.map(({ credit }) => credit)).toEqual([1, 0, 0]);
});

test('a question without answers begins with those of its new type', () => {
  const fresh = changeType(newQuestion('essay', 'en'), 'single');
  expect(fresh.type === 'single' && fresh.options.length).toBe(3);
});
