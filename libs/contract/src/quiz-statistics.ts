import { z } from 'zod';
import { attemptChoices, statisticsReaches } from './lists';
import { Country, Id, Instant, Language, Share } from './words';

export const AttemptChoice = z.enum(attemptChoices);
export type AttemptChoice = z.infer<typeof AttemptChoice>;

export const StatisticsReach = z.enum(statisticsReaches);
export type StatisticsReach = z.infer<typeof StatisticsReach>;

/** A figure with its bootstrap interval of 95 %; null where too little is there to compute it. */
export const Estimate = z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() });
export type Estimate = z.infer<typeof Estimate>;

/** What the numbers of a question mean; the interface has a sentence for each. */
export const itemReadings = [
  'too-few',
  'all-alike',
  'unclear',
  'turned-around',
  'separates-well',
  'separates',
  'separates-little',
  'nearly-all-right',
  'near-guessing',
] as const;
export const ItemReading = z.enum(itemReadings);
export type ItemReading = z.infer<typeof ItemReading>;

/** The same for a test that everybody should pass who has learnt: what is known counts, not who knows more. */
export const masteryReadings = ['too-few', 'known', 'mostly-known', 'half-known', 'little-known'] as const;
export const MasteryReading = z.enum(masteryReadings);
export type MasteryReading = z.infer<typeof MasteryReading>;

/** ETS: A negligible, B moderate, C large. */
export const DifClass = z.enum(['A', 'B', 'C']);

/** Whether a question is harder for one group than for another with the same total (Mantel–Haenszel). */
export const ItemDif = z.object({
  by: z.enum(['language', 'country']),
  /** The larger group, with which the other is compared. */
  reference: z.union([Language, Country]),
  focal: z.union([Language, Country]),
  referencePeople: z.number().int(),
  focalPeople: z.number().int(),
  /** Below 0: harder for the focal group. */
  delta: z.number(),
  standardError: z.number(),
  p: z.number(),
  class: DifClass,
  /** A group is smaller than 30: nothing is to be concluded. */
  tooFew: z.boolean(),
});
export type ItemDif = z.infer<typeof ItemDif>;

/** What can be said of the parts: which were chosen, which were right, or nothing, because people wrote freely. */
export const partFigures = ['chosen', 'right', 'none'] as const;

export const PartStatistics = z.object({
  id: z.string(),
  text: z.string(),
  /** Belongs to the key. Of parts that are right or wrong by themselves always true. */
  isKey: z.boolean(),
  /** null where fewer than three did. */
  count: z.number().int().nullable(),
  share: Share.nullable(),
  /** In the lower, middle and upper third by total. */
  byThird: z.array(Share.nullable()),
  pointBiserial: z.number().nullable(),
});
export type PartStatistics = z.infer<typeof PartStatistics>;

export const QuestionStatistics = z.object({
  itemId: Id,
  /** The plain text of the question. */
  text: z.string(),
  type: z.string(),
  /** From 1, in the quiz as it is now; null for one that is no longer in it. */
  place: z.number().int().nullable(),
  bank: z.object({ questionId: Id, version: z.number().int() }).nullable(),
  /** Its text or key differs between the versions that are counted together. */
  changed: z.boolean(),
  maxMark: z.number(),
  /** null below ten. */
  answers: z.number().int().nullable(),
  facility: Estimate.nullable(),
  deviation: z.number().nullable(),
  guessScore: Share.nullable(),
  intendedWeight: z.number().nullable(),
  effectiveWeight: z.number().nullable(),
  negativeCovariance: z.boolean(),
  discrimination: Estimate.nullable(),
  discriminationEfficiency: z.number().nullable(),
  alphaIfDeleted: z.number().nullable(),
  reading: ItemReading,
  mastery: MasteryReading,
  figures: z.enum(partFigures),
  parts: z.array(PartStatistics),
  dif: z.array(ItemDif),
});
export type QuestionStatistics = z.infer<typeof QuestionStatistics>;

export const testReadings = ['too-few', 'no-spread', 'consistent', 'fair', 'unsteady'] as const;
export const TestReading = z.enum(testReadings);
export type TestReading = z.infer<typeof TestReading>;

/** The figures of the whole test. Marks are shares of the most that can be earned. */
export const WholeTest = z.object({
  attempts: z.number().int(),
  mean: z.number(),
  median: z.number(),
  deviation: z.number().nullable(),
  skewness: z.number().nullable(),
  kurtosis: z.number().nullable(),
  /** In per cent, over the questions that everybody was asked. */
  internalConsistency: Estimate.nullable(),
  commonQuestions: z.number().int(),
  errorRatio: z.number().nullable(),
  standardError: z.number().nullable(),
  passShare: Share,
  /** How surely passed is told from failed at the pass mark. */
  agreement: Share.nullable(),
  kappa: z.number().nullable(),
  /** Attempts by tenth of the marks; null where fewer than three are. */
  tenths: z.array(z.number().int().nullable()),
  reading: TestReading,
});
export type WholeTest = z.infer<typeof WholeTest>;

export const QuizStatistics = z.object({
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  courseTitle: z.string(),
  language: Language,
  attempts: AttemptChoice,
  reach: StatisticsReach,
  /** Whether courses in other languages belong to it. */
  hasFamily: z.boolean(),
  /** Published versions whose attempts are counted, by language. */
  sources: z.array(z.object({ courseId: Id, language: Language, version: z.number().int() })),
  passMark: Share,
  maxMark: z.number(),
  /** Groups below this are not told; indices below `fewestForIndices` are greyed. */
  fewestPeople: z.number().int(),
  fewestForIndices: z.number().int(),
  /** null: fewer than ten people, so nothing can be said. */
  people: z.number().int().nullable(),
  /** How many attempts each choice would count, and their mean; null below ten people. */
  choices: z.array(z.object({ attempts: AttemptChoice, count: z.number().int(), mean: z.number() })).nullable(),
  test: WholeTest.nullable(),
  questions: z.array(QuestionStatistics),
  computedAt: Instant,
});
export type QuizStatistics = z.infer<typeof QuizStatistics>;
