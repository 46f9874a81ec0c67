import type { AnyQuestion, QuestionOf, QuestionType, RichText, Shape } from '@amelie/contract';
import { buildCommon, itemOf, richText } from '../../apps/api/src/testing/build-question';

const none = richText('');
type Own<T extends QuestionType> = Omit<QuestionOf<T>, keyof ReturnType<typeof buildCommon> | 'type'> &
  Partial<QuestionOf<T>>;

function ask<T extends QuestionType>(type: T, stem: string, own: Own<T>): AnyQuestion {
  const question: unknown = { ...buildCommon(stem), type, ...own };
  return question as AnyQuestion;
}

const option = (id: string, text: string, credit: number) => ({ id, text: richText(text), credit, feedback: none });
const region = (id: string, label: string, credit: number, shape: Shape) => ({
  id,
  label,
  credit,
  shape,
  feedback: none,
});
const words = (id: string, text: string): { id: string; text: RichText } => ({ id, text: richText(text) });
const rule = { marking: 'partial', penalty: 0 } as const;

/** The name under which the image of the hotspot is kept. */
export const imageFile = `${'5c'.repeat(32)}.png`;
export const imageSize = { width: 800, height: 500 };

function choices(): AnyQuestion[] {
  return [
    ask('single', 'What do you say first?', {
      shuffle: true,
      options: [option('a', 'I see everybody alone', 1), option('b', 'Who forces you?', 0)],
    }),
    ask('multiple', 'What makes you ask again?', {
      ...rule,
      shuffle: true,
      options: [option('a', 'Somebody holds the papers', 1), option('b', 'No address', 1), option('c', 'A cold', 0)],
    }),
    ask('true-false', 'Consent comes first.', { correct: true, feedbackTrue: none, feedbackFalse: none }),
    ask('kprim', 'What holds for interpreters?', {
      marking: 'half',
      ...{ trueLabel: '', falseLabel: '', shuffle: true },
      statements: [
        { ...words('a', 'Family may interpret'), correct: false, feedback: none },
        { ...words('b', 'They keep what they hear'), correct: true, feedback: none },
      ],
    }),
  ];
}

function arranged(): AnyQuestion[] {
  return [
    ask('matching', 'What does each word mean?', {
      marking: 'partial',
      shuffle: false,
      prompts: [
        { ...words('p1', 'Coercion'), match: 'c1', feedback: none },
        { ...words('p2', 'Debt bondage'), match: 'c2', feedback: none },
      ],
      choices: [words('c1', 'Making somebody act'), words('c2', 'Work that never pays off'), words('c3', 'A lease')],
    }),
    ask('ordering', 'Put the referral in order.', {
      marking: 'position',
      items: [words('i1', 'See her alone'), words('i2', 'Tell what help there is'), words('i3', 'Ask for consent')],
    }),
  ];
}

function entries(): AnyQuestion[] {
  const tolerance = { kind: 'absolute', amount: 10 } as const;
  const text = { kind: 'text', weight: 1, caseSensitive: false } as const;
  const choice = (id: string, said: string, credit: number) => ({ id, text: said, credit, feedback: none });
  return [
    ask('numeric', 'How much is 15 mg a kilo for 50 kg?', {
      answers: [{ id: 'n', value: 750, tolerance, credit: 1, feedback: none }],
      otherFeedback: none,
      units: [
        { name: 'mg', factor: 1 },
        { name: 'g', factor: 1000 },
      ],
      ...{ unitUse: 'required', unitPenalty: 1 },
    }),
    ask('short-text', 'What do you ask for?', {
      answers: [{ id: 't', pattern: '*consent*', credit: 1, feedback: none }],
      ...{ otherFeedback: none, caseSensitive: false, ignoreAccents: true },
    }),
    ask('cloze', 'See each patient [[g1]], as a matter of [[g2]].', {
      gaps: [
        { ...text, id: 'g1', answers: [{ id: 'x', pattern: 'alone', credit: 1, feedback: none }] },
        { kind: 'choice', id: 'g2', weight: 1, options: [choice('y', 'routine', 1), choice('z', 'suspicion', 0)] },
      ],
    }),
    ask('hotspot', 'Where do you look for marks?', {
      ...rule,
      media: [{ id: 'arm', kind: 'image', file: imageFile, alt: 'A drawing of an arm' }],
      image: { media: 'arm', ...imageSize },
      most: 2,
      regions: [
        region('r1', 'The wrist', 1, { kind: 'circle', x: 200, y: 350, radius: 60 }),
        region('r2', 'The elbow', 0, { kind: 'rectangle', x: 500, y: 50, width: 90, height: 90 }),
      ],
    }),
  ];
}

function judged(): AnyQuestion[] {
  const way = (id: string, text: string, next: string | null) => ({ ...option(id, text, 1), next });
  return [
    ask('essay', 'How do you begin?', {
      ...{ rubric: [], markerNotes: none, template: none, leastWords: 3, mostWords: 50 },
    }),
    ask('situational-judgement', 'How fitting are these?', {
      marking: 'aggregate',
      scale: [
        { id: 's1', text: 'Not at all' },
        { id: 's2', text: 'Very' },
      ],
      items: [
        { ...words('j', 'You ask how she gets her passport'), feedback: none, votes: [{ point: 's2', count: 9 }] },
      ],
    }),
    ask('branching-case', 'The night admission', {
      steps: [
        { ...words('st1', 'A man speaks for her.'), options: [way('w1', 'Ask him to wait outside', 'st2')] },
        { ...words('st2', 'He leaves, she is silent.'), options: [way('w2', 'Wait with her', null)] },
      ],
    }),
    ask('confidence', 'How sure are you?', {
      levels: [
        { id: 'l1', text: 'A little', value: 20 },
        { id: 'l2', text: 'Fairly', value: 60 },
      ],
    }),
    ask('reflection', 'Whom do you think of?', { template: none }),
  ];
}

/** One question of each type; of those that can be marked, the steps beside them give the right answer. */
export const fifteenQuestions = () => [...choices(), ...arranged(), ...entries(), ...judged()].map(itemOf);
