import {
  emptyRichText,
  type ChoiceOption,
  type Language,
  type NumericAnswer,
  type QuestionOf,
  type QuestionType,
  type TextAnswer,
} from '@amelie/contract';

const newId = () => crypto.randomUUID();

export type Statement = QuestionOf<'kprim'>['statements'][number];
export type Prompt = QuestionOf<'matching'>['prompts'][number];
export type Words = QuestionOf<'ordering'>['items'][number];
export type Criterion = QuestionOf<'essay'>['rubric'][number];
export type Level = Criterion['levels'][number];
export type JudgedItem = QuestionOf<'situational-judgement'>['items'][number];
export type ScalePoint = QuestionOf<'situational-judgement'>['scale'][number];
export type Step = QuestionOf<'branching-case'>['steps'][number];
export type Way = Step['options'][number];
export type ConfidenceLevel = QuestionOf<'confidence'>['levels'][number];

export const newOption = (credit = 0): ChoiceOption => ({
  id: newId(),
  text: emptyRichText,
  credit,
  feedback: emptyRichText,
});
export const newStatement = (correct = false): Statement => ({
  id: newId(),
  text: emptyRichText,
  correct,
  feedback: emptyRichText,
});
export const newWords = (): Words => ({ id: newId(), text: emptyRichText });
export const newPrompt = (match = ''): Prompt => ({
  id: newId(),
  text: emptyRichText,
  match,
  feedback: emptyRichText,
});
export const newNumericAnswer = (credit = 1): NumericAnswer => ({
  id: newId(),
  value: Number.NaN,
  tolerance: { kind: 'absolute', amount: 0 },
  credit,
  feedback: emptyRichText,
});
export const newTextAnswer = (credit = 1, pattern = ''): TextAnswer => ({
  id: newId(),
  pattern,
  credit,
  feedback: emptyRichText,
});
export const newLevel = (share = 0): Level => ({ id: newId(), text: '', share });
export const newCriterion = (): Criterion => ({
  id: newId(),
  text: '',
  weight: 1,
  levels: [newLevel(0), newLevel(0.5), newLevel(1)],
});
export const newScalePoint = (): ScalePoint => ({ id: newId(), text: '' });
export const newJudgedItem = (): JudgedItem => ({
  id: newId(),
  text: emptyRichText,
  feedback: emptyRichText,
  votes: [],
});
export const newWay = (credit = 0): Way => ({
  id: newId(),
  text: emptyRichText,
  feedback: emptyRichText,
  credit,
  next: null,
});
export const newStep = (): Step => ({ id: newId(), text: emptyRichText, options: [newWay(), newWay()] });
export const newConfidenceLevel = (value = 0): ConfidenceLevel => ({ id: newId(), text: '', value });

/** What every new question begins with. */
const blank = (language: Language) => ({
  name: '',
  language,
  stem: emptyRichText,
  points: 1,
  feedback: emptyRichText,
  source: '',
  media: [],
  tags: [],
  objectives: [],
  translations: [],
});

function newMatching(language: Language): QuestionOf<'matching'> {
  const choices = [newWords(), newWords(), newWords()];
  const prompts = choices.map(({ id }) => newPrompt(id));
  return { type: 'matching', ...blank(language), prompts, choices, marking: 'partial', shuffle: true };
}

const noImage = { media: '', width: 0, height: 0 };

const builders: { [T in QuestionType]: (language: Language) => QuestionOf<T> } = {
  single: (language) => ({
    type: 'single',
    ...blank(language),
    options: [newOption(1), newOption(), newOption()],
    shuffle: true,
  }),
  multiple: (language) => ({
    type: 'multiple',
    ...blank(language),
    options: [newOption(1), newOption(1), newOption(), newOption()],
    marking: 'partial',
    penalty: 0.5,
    shuffle: true,
  }),
  'true-false': (language) => ({
    type: 'true-false',
    ...blank(language),
    correct: true,
    feedbackTrue: emptyRichText,
    feedbackFalse: emptyRichText,
  }),
  kprim: (language) => ({
    type: 'kprim',
    ...blank(language),
    statements: [newStatement(true), newStatement(true), newStatement(), newStatement()],
    marking: 'half',
    trueLabel: '',
    falseLabel: '',
    shuffle: true,
  }),
  matching: newMatching,
  ordering: (language) => ({
    type: 'ordering',
    ...blank(language),
    items: [newWords(), newWords(), newWords()],
    marking: 'longest',
  }),
  numeric: (language) => ({
    type: 'numeric',
    ...blank(language),
    answers: [newNumericAnswer()],
    otherFeedback: emptyRichText,
    units: [],
    unitUse: 'none',
    unitPenalty: 0.5,
  }),
  'short-text': (language) => ({
    type: 'short-text',
    ...blank(language),
    answers: [newTextAnswer()],
    otherFeedback: emptyRichText,
    caseSensitive: false,
    ignoreAccents: true,
  }),
  cloze: (language) => ({ type: 'cloze', ...blank(language), gaps: [] }),
  hotspot: (language) => ({
    type: 'hotspot',
    ...blank(language),
    image: noImage,
    regions: [],
    most: 1,
    marking: 'partial',
    penalty: 0.5,
  }),
  essay: (language) => ({
    type: 'essay',
    ...blank(language),
    rubric: [],
    markerNotes: emptyRichText,
    template: emptyRichText,
    leastWords: null,
    mostWords: null,
  }),
  'situational-judgement': (language) => ({
    type: 'situational-judgement',
    ...blank(language),
    scale: [newScalePoint(), newScalePoint(), newScalePoint()],
    items: [newJudgedItem()],
    marking: 'aggregate',
  }),
  'branching-case': (language) => ({ type: 'branching-case', ...blank(language), steps: [newStep()] }),
  confidence: (language) => ({
    type: 'confidence',
    ...blank(language),
    levels: [newConfidenceLevel(1), newConfidenceLevel(2), newConfidenceLevel(3)],
  }),
  reflection: (language) => ({ type: 'reflection', ...blank(language), template: emptyRichText }),
};

/** A question of a type to begin with: as many parts as most have, none written yet. */
export function newQuestion<T extends QuestionType>(type: T, language: Language): QuestionOf<T> {
  return builders[type](language);
}
