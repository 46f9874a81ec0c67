import type { QuestionOf } from '@amelie/contract';
import { stepReached } from './mark-case';
import { markQuestion } from './mark-question';
import { buildQuestion, noWords, words } from './testing/build-question';

describe('a judgement that experts made before', () => {
  const judgement = (marking: QuestionOf<'situational-judgement'>['marking']) =>
    buildQuestion('situational-judgement', {
      scale: ['never', 'rather not', 'rather', 'surely'].map((id, index) => ({ id: `v${index}`, text: id })),
      // Ten experts: nobody, 1, 6, 3. Their mean lies at 2.2.
      items: [
        {
          id: 'i1',
          text: words('Ask alone'),
          feedback: noWords,
          votes: [1, 2, 3].map((n) => ({ point: `v${n}`, count: [0, 1, 6, 3][n] ?? 0 })),
        },
      ],
      marking,
    });
  const scores = (marking: QuestionOf<'situational-judgement'>['marking']) =>
    [0, 1, 2, 3].map(
      (n) =>
        markQuestion(judgement(marking), { type: 'situational-judgement', judged: [{ item: 'i1', point: `v${n}` }] })
          .score,
    );

  test('is worth the share of experts by that of the most frequent one', () => {
    const [none = 1, few, most, some] = scores('aggregate');
    expect([none, most, some]).toEqual([0, 1, 0.5]);
    expect(few).toBeCloseTo(1 / 6, 12);
  });

  test('or by how near it comes to their mean: from 2.2 away at nought to 0.2 away at one', () => {
    const [none, one, two, three] = scores('distance');
    expect([none, two]).toEqual([0, 1]);
    expect(one).toBeCloseTo((2.2 - 1.2) / 2, 12);
    expect(three).toBeCloseTo((2.2 - 0.8) / 2, 12);
  });
});

describe('a case told step by step', () => {
  const way = (id: string, credit: number, next: string | null) => ({
    id,
    text: words(id),
    feedback: noWords,
    credit,
    next,
  });
  const story = buildQuestion('branching-case', {
    steps: [
      {
        id: 's1',
        text: words('She comes with a man who answers for her.'),
        options: [way('alone', 1, 's2'), way('go-on', 0, 's3')],
      },
      { id: 's2', text: words('Alone, she says nothing.'), options: [way('wait', 1, null), way('press', -1, null)] },
      { id: 's3', text: words('He wants to leave.'), options: [way('offer', 0.5, null)] },
    ],
  });
  const path = (...steps: [string, string][]) => steps.map(([step, option]) => ({ step, option }));
  const score = (...steps: [string, string][]) =>
    markQuestion(story, { type: 'branching-case', path: path(...steps) }).score;

  test('earns what was decided on the way, of the most that can be', () => {
    expect(score(['s1', 'alone'], ['s2', 'wait'])).toBe(1);
    expect(score(['s1', 'go-on'], ['s3', 'offer'])).toBe(0.25);
    expect(score(['s1', 'alone'], ['s2', 'press'])).toBe(0);
  });

  test('earns nothing before its end, so nobody escapes by stopping', () => {
    expect(score(['s1', 'alone'])).toBe(0);
  });

  test('follows decisions only where they belong', () => {
    expect(score(['s2', 'wait'])).toBe(0);
    expect(score(['s1', 'alone'], ['s3', 'offer'])).toBe(0);
  });

  test('shows no step before it is reached', () => {
    expect(stepReached(story, [])).toBe('s1');
    expect(stepReached(story, path(['s1', 'go-on']))).toBe('s3');
    expect(stepReached(story, path(['s1', 'go-on'], ['s3', 'offer']))).toBeNull();
    expect(stepReached(story, path(['s3', 'offer']))).toBe('s1');
  });
});

describe('an essay', () => {
  const levels = (id: string) => [0, 0.5, 1].map((share, index) => ({ id: `${id}${index}`, text: 'x', share }));
  const rubric = [
    { id: 'safety', text: 'Safety', weight: 3, levels: levels('s') },
    { id: 'words', text: 'Words', weight: 1, levels: levels('w') },
  ];
  const essay = buildQuestion('essay', {
    rubric,
    markerNotes: noWords,
    template: noWords,
    leastWords: null,
    mostWords: null,
  });
  const text = { type: 'essay' as const, text: 'I ask her alone.' };

  test('waits for somebody to mark it, and until each criterion is judged', () => {
    expect(markQuestion(essay, text)).toMatchObject({ state: 'waiting', score: 0, answered: true });
    expect(markQuestion(essay, text, { levels: [{ criterion: 'safety', level: 's2' }], share: 1 }).state).toBe(
      'waiting',
    );
  });

  test('earns by its rubric: three quarters full and a quarter half are seven eighths', () => {
    const hand = {
      levels: [
        { criterion: 'safety', level: 's2' },
        { criterion: 'words', level: 'w1' },
      ],
      share: null,
    };
    expect(markQuestion(essay, text, hand)).toMatchObject({ state: 'marked', score: 0.875 });
  });

  test('without a rubric earns the share that was given', () => {
    expect(markQuestion({ ...essay, rubric: [] }, text, { levels: [], share: 0.4 }).score).toBe(0.4);
  });

  test('that is empty waits for nobody', () => {
    expect(markQuestion(essay, { type: 'essay', text: ' \n' })).toMatchObject({
      state: 'marked',
      score: 0,
      answered: false,
    });
  });
});

test('confidence and reflection are never marked', () => {
  const level = { id: 'l1', text: 'sure', value: 1 };
  const confidence = buildQuestion('confidence', { levels: [level, { ...level, id: 'l2' }] });
  expect(markQuestion(confidence, { type: 'confidence', level: 'l1' })).toMatchObject({
    state: 'unmarked',
    answered: true,
    score: 0,
  });
  const reflection = buildQuestion('reflection', { template: noWords });
  expect(markQuestion(reflection, { type: 'reflection', text: 'I thought of …' })).toMatchObject({
    state: 'unmarked',
    score: 0,
    parts: [],
  });
});
