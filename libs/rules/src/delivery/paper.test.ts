import type { Answer, AnyQuestion, QuizItem } from '@amelie/contract';
import fc from 'fast-check';
import { buildQuestion, noWords, optionsOf, words } from '../marking/testing/build-question';
import { bestAnswer } from '../marking/best-answer';
import { gradePaper } from './grade-paper';
import { makePaper, type Paper } from './make-paper';
import { shuffle } from './shuffle';

function chanceOf(seed = 1) {
  let count = 0;
  let state = seed;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return { newOptionId: () => `x${(count += 1)}`, random };
}

const single = () => buildQuestion('single', { options: optionsOf(1, 0, 0), shuffle: true });
const multiple = () =>
  buildQuestion('multiple', { options: optionsOf(1, 1, 0), marking: 'all-or-nothing', penalty: 0, shuffle: true });
const essay = () =>
  buildQuestion('essay', { rubric: [], markerNotes: noWords, template: noWords, leastWords: null, mostWords: null });
const reflection = () => buildQuestion('reflection', { template: noWords });

const itemsOf = (...questions: AnyQuestion[]): QuizItem[] =>
  questions.map((question, index) => ({ id: `q${index + 1}`, question, bank: null }));
const oneSection = (items: QuizItem[]) => [{ id: 's', title: '', items }];
const paperOf = (questions: QuizItem[], seed?: number) =>
  makePaper({ sections: oneSection(questions), shuffleOptions: true, language: 'en' }, chanceOf(seed));
const rightAnswers = ({ items }: Paper) =>
  items.flatMap(({ id, question }) => {
    const answer = bestAnswer(question);
    return answer ? [{ questionId: id, answer }] : [];
  });
const nobody = new Map<string, never>();
const grade = (paper: Paper, answers: { questionId: string; answer: Answer }[], passMark = 0.5) =>
  gradePaper(paper, { answers, hands: nobody }, passMark);
const two = itemsOf(single(), { ...multiple(), points: 3 });

describe('a paper', () => {
  test("holds the author's parts under ids of its own, and knows whose they are", () => {
    const [first] = paperOf(two).items;
    if (first?.question.type !== 'single') throw new Error('no choice');
    const ids = first.question.options.map(({ id }) => id);
    expect(ids.filter((id) => ['a', 'b', 'c'].includes(id))).toEqual([]);
    expect(ids.map((id) => first.origins[id]).sort()).toEqual(['a', 'b', 'c']);
    expect(first.question.options.map(({ id, credit }) => [first.origins[id], credit])).toContainEqual(['a', 1]);
  });

  test('keeps the order when the quiz wants none other', () => {
    const { items } = makePaper({ sections: oneSection(two), shuffleOptions: false, language: 'en' }, chanceOf());
    const [first] = items;
    const order = first?.question.type === 'single' && first.question.options.map(({ id }) => first.origins[id]);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  test('the place of the right option tells nothing: over many papers each place is as frequent', () => {
    const places = [0, 0, 0];
    const chance = chanceOf(7);
    for (let round = 0; round < 3000; round += 1) {
      const wish = { sections: oneSection(itemsOf(single())), shuffleOptions: true, language: 'en' as const };
      const [item] = makePaper(wish, chance).items;
      const place =
        item?.question.type === 'single' ? item.question.options.findIndex(({ credit }) => credit === 1) : 0;
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test('is in the language of the course where the question is translated into it', () => {
    const translations = [{ language: 'it' as const, texts: [{ at: '/stem', text: words('Che cosa fa?') }] }];
    const questions = itemsOf({ ...single(), translations });
    const stemIn = (language: 'it' | 'el') =>
      makePaper({ sections: oneSection(questions), shuffleOptions: true, language }, chanceOf()).items[0]?.question
        .stem;
    expect(stemIn('it')).toEqual(words('Che cosa fa?'));
    expect(stemIn('el')).toEqual(words('What do you do?'));
  });

  test('shuffling loses and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 1e6 }), (items, seed) => {
        expect(shuffle(items, chanceOf(seed).random).sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe('a grade', () => {
  const paper = paperOf(two);

  test('of all right is one', () => {
    expect(grade(paper, rightAnswers(paper), 1)).toMatchObject({ score: 1, passed: true });
  });

  test('weighs by points: the question of three points alone makes three quarters', () => {
    const only = rightAnswers(paper).slice(1);
    expect(grade(paper, only, 0.75)).toMatchObject({ score: 0.75, passed: true });
    expect(grade(paper, only).marks).toMatchObject([
      { questionId: 'q1', points: 1, marking: { score: 0, answered: false } },
      { questionId: 'q2', points: 3, marking: { score: 1, answered: true } },
    ]);
  });

  test('of nothing answered is nothing, and of an empty paper as well', () => {
    expect(grade(paper, [], 0.1)).toMatchObject({ score: 0, passed: false });
    expect(grade({ items: [], sections: [] }, [], 0)).toMatchObject({ score: 0, passed: false });
  });

  test('of seven in ten passes a mark of seventy per cent, of six does not', () => {
    const ten = paperOf(itemsOf(...Array.from({ length: 10 }, single)));
    expect(grade(ten, rightAnswers(ten).slice(0, 7), 0.7).passed).toBe(true);
    expect(grade(ten, rightAnswers(ten).slice(0, 6), 0.7).passed).toBe(false);
  });

  test('waits while a person has to mark a text; then that mark counts', () => {
    const withText = paperOf(itemsOf(single(), essay()));
    const answers = [...rightAnswers(withText), { questionId: 'q2', answer: { type: 'essay' as const, text: 'So.' } }];
    expect(grade(withText, answers)).toMatchObject({ score: null, passed: null });
    const hands = new Map([['q2', { levels: [], share: 0.5 }]]);
    expect(gradePaper(withText, { answers, hands }, 0.75)).toMatchObject({ score: 0.75, passed: true });
  });

  test('of a text left empty waits for nobody: it earns nothing', () => {
    const withText = paperOf(itemsOf(single(), essay()));
    expect(grade(withText, rightAnswers(withText).slice(0, 1))).toMatchObject({ score: 0.5, passed: true });
  });

  test('leaves out what is never marked: a reflection neither earns nor costs', () => {
    const withThought = paperOf(itemsOf(single(), { ...reflection(), points: 5 }));
    expect(grade(withThought, rightAnswers(withThought).slice(0, 1), 1)).toMatchObject({ score: 1, passed: true });
    const only = paperOf(itemsOf(reflection()));
    const answer = { type: 'reflection' as const, text: 'For myself' };
    expect(grade(only, [{ questionId: 'q1', answer }], 0)).toMatchObject({ score: 0, passed: false });
  });
});
