import type { RichText } from '../rich-text';
import { Question } from './question';
import { inLanguage, textPlaces } from './question-texts';

const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const none: RichText = { type: 'doc', content: [] };

const common = {
  name: 'Signs',
  language: 'en' as const,
  stem: words('Which sign?'),
  points: 1,
  feedback: none,
  source: 'WHO 2012',
  media: [],
  tags: [],
  objectives: [],
  translations: [],
};

const single = {
  ...common,
  type: 'single',
  shuffle: true,
  options: [
    { id: 'a', text: words('Control by a third person'), credit: 1, feedback: none },
    { id: 'b', text: words('A cold'), credit: 0, feedback: words('Too common') },
  ],
};

/** The codes of what is wrong with a question. */
function faultsOf(question: unknown): string[] {
  const result = Question.safeParse(question);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('a question', () => {
  test('with a key is taken as it is', () => {
    expect(Question.parse(single)).toEqual(single);
  });

  test('without a fully right option is refused', () => {
    const half = { ...single, options: single.options.map((option) => ({ ...option, credit: 0.5 })) };
    expect(faultsOf(half)).toEqual(['no-full-credit']);
  });

  test('names each part once', () => {
    const same = { ...single, options: single.options.map((option) => ({ ...option, id: 'a' })) };
    expect(faultsOf(same)).toEqual(['id-stands-twice']);
  });

  test('with gaps has each of them in its text, once', () => {
    const gap = { kind: 'text', weight: 1, caseSensitive: false };
    const answers = [{ id: 'x1', pattern: 'help', credit: 1, feedback: none }];
    const cloze = {
      ...common,
      type: 'cloze',
      stem: words('Ask for [[g1]] and again [[g1]].'),
      gaps: [
        { ...gap, id: 'g1', answers },
        { ...gap, id: 'g2', answers: [{ ...answers[0], id: 'x2' }] },
      ],
    };
    expect(faultsOf(cloze)).toEqual(['gap-stands-twice', 'gap-not-in-text']);
  });

  test('that tells a case never leads back', () => {
    const way = { id: 'o1', text: words('Ask'), feedback: none, credit: 1, next: 's1' };
    const steps = [{ id: 's1', text: words('She arrives.'), options: [way] }];
    expect(faultsOf({ ...common, type: 'branching-case', steps })).toEqual(['way-leads-back']);
  });
});

describe('a translation', () => {
  const french = {
    language: 'fr' as const,
    texts: [
      { at: '/stem', text: words('Quel signe ?') },
      { at: '/options/a/text', text: words('Contrôle par un tiers') },
      { at: '/options/gone/text', text: words('?') },
    ],
  };
  const question = Question.parse({ ...single, translations: [french] });

  test('has a place for each text that a learner reads, and for no other', () => {
    expect(textPlaces(question).map(({ at }) => at)).toEqual([
      '/stem',
      '/feedback',
      '/options/a/text',
      '/options/a/feedback',
      '/options/b/text',
      '/options/b/feedback',
    ]);
  });

  test('changes texts and neither ids nor key; what is missing stays', () => {
    const read = inLanguage(question, 'fr');
    expect(read).toEqual({
      ...question,
      language: 'fr',
      stem: words('Quel signe ?'),
      options: [{ ...single.options[0], text: words('Contrôle par un tiers') }, single.options[1]],
    });
  });

  test('that nobody wrote leaves the question as it is', () => {
    expect(inLanguage(question, 'el')).toBe(question);
  });
});
