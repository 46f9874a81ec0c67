import { type AttemptChoice, countries, languages, type QuizStatistics, type StatisticsReach } from '@amelie/contract';
import {
  fewestAnswers,
  fewestForIndices,
  questionFigures,
  QuizAnalysis,
  type QuizAnalysisResult,
  untoldQuestion,
  wholeTest,
} from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { listQuestions, type ListedQuestion } from './listed-questions';
import { pauseBetween } from './pause-between';
import { type AttemptRow, readAttempts, type Response } from './read-attempts';
import {
  type AskedQuiz,
  type ChoiceCounts,
  countChoices,
  findSources,
  type SourceQuiz,
} from './statistics-sources.queries';

export interface StatisticsWish {
  attempts: AttemptChoice;
  reach: StatisticsReach;
}

/** Figures, and what a pass mark is held against: only the server has these. */
export interface ComputedStatistics {
  figures: QuizStatistics;
  analysis: QuizAnalysisResult | null;
}

/** A question that was drawn from the bank is the same one by its place there. */
function placeOf([id, bank]: Response, places: ReadonlyMap<string, number>): number | undefined {
  const known = places.get(id);
  return known === undefined && bank ? places.get(`${bank.questionId}:${bank.version}`) : known;
}

function seeing(analysis: QuizAnalysis, questions: readonly ListedQuestion[], sources: readonly SourceQuiz[]) {
  const places = new Map(questions.map(({ analysed }, place) => [analysed.id, place]));
  const languageOf = new Map(sources.map(({ moduleId, language }) => [moduleId, languages.indexOf(language)]));
  return ({ moduleId, country, responses }: AttemptRow): void => {
    const shares = new Array<number | null>(questions.length).fill(null);
    const told = new Array<string[]>(questions.length).fill([]);
    for (const response of responses ?? []) {
      const place = placeOf(response, places);
      if (place === undefined) continue;
      const [, , score, chosen, right] = response;
      shares[place] = score;
      told[place] = questions[place]?.shown.figures === 'right' ? right : chosen;
    }
    const group = { language: languageOf.get(moduleId) ?? -1, country: country ? countries.indexOf(country) : -1 };
    analysis.add({ shares, told, ...group });
  };
}

function choicesOf({ people, all, ...means }: ChoiceCounts): QuizStatistics['choices'] {
  if (people < fewestAnswers.question) return null;
  return [
    { attempts: 'first', count: people, mean: means.firstMean ?? 0 },
    { attempts: 'last', count: people, mean: means.lastMean ?? 0 },
    { attempts: 'highest', count: people, mean: means.highestMean ?? 0 },
    { attempts: 'all', count: all, mean: means.allMean ?? 0 },
  ];
}

async function analyse(
  database: Database,
  choice: AttemptChoice,
  { questions, sources }: { questions: readonly ListedQuestion[]; sources: readonly SourceQuiz[] },
): Promise<QuizAnalysisResult> {
  const analysis = new QuizAnalysis(questions.map(({ analysed }) => analysed));
  const moduleIds = sources.map(({ moduleId }) => moduleId);
  await readAttempts(database, { moduleIds, choice }, seeing(analysis, questions, sources));
  return pauseBetween(analysis.steps(fewestAnswers.question));
}

/**
 * All that is said of a quiz, from its attempts as they are now. Nothing is said while fewer than ten people have
 * handed it in; nobody is told apart in what is said.
 */
export async function computeQuizStatistics(
  database: Database,
  asked: AskedQuiz,
  { attempts, reach }: StatisticsWish,
): Promise<ComputedStatistics> {
  const sources = await findSources(database, asked, reach);
  const questions = listQuestions(asked, sources);
  const counts = await countChoices(
    database,
    sources.map(({ moduleId }) => moduleId),
  );
  const isTold = counts.people >= fewestAnswers.question;
  const analysis = isTold ? await analyse(database, attempts, { questions, sources }) : null;
  const shown = questions.map((one) => one.shown);
  const maxMark = questions.reduce((sum, one) => sum + one.analysed.maxMark, 0);
  const { moduleId, courseId, title, courseTitle, language, passMark } = asked;
  const figures: QuizStatistics = {
    ...{ moduleId, courseId, title, courseTitle, language, passMark, attempts, reach, maxMark },
    hasFamily: asked.family !== null,
    sources: sources.map((one) => ({ courseId: one.courseId, language: one.language, version: one.version })),
    fewestPeople: fewestAnswers.question,
    fewestForIndices,
    people: isTold ? counts.people : null,
    choices: choicesOf(counts),
    test: analysis ? wholeTest(analysis, { maxMark, passMark }) : null,
    questions: analysis ? questionFigures(shown, analysis, { languages, countries }) : shown.map(untoldQuestion),
    computedAt: now().toISOString(),
  };
  return { figures, analysis };
}
