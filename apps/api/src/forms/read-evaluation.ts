import type { AskedFormQuestion, Evaluation, FormStage, Given, routes } from '@amelie/contract';
import { askedAt, fewestAnswers, questionResult, responseRate } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import {
  askingVersions,
  type AskingVersion,
  countAnswers,
  countPersons,
  type FormCounts,
  readComments,
} from './evaluation.queries';

/** What these versions ask, the newest one's order first: a question keeps its key from version to version. */
function askedByAny(versions: readonly AskingVersion[], stage: FormStage): AskedFormQuestion[] {
  const known = new Map<string, AskedFormQuestion>();
  for (const version of versions)
    for (const question of askedAt(version, stage)) if (!known.has(question.key)) known.set(question.key, question);
  return [...known.values()];
}

const all = (counts: readonly FormCounts[], stage: 'end' | 'followUp') => ({
  asked: counts.reduce((sum, one) => sum + one[stage].asked, 0),
  answered: counts.reduce((sum, one) => sum + one[stage].answered, 0),
});

/** The response rates of these versions together, as they may be told. */
export function ratesOf(counts: readonly FormCounts[]) {
  return { end: responseRate(all(counts, 'end')), followUp: responseRate(all(counts, 'followUp')) };
}

async function findCourse(database: Askable, courseId: string) {
  const course = await rowOf<Pick<Evaluation, 'courseTitle' | 'language'>>(
    database,
    `select title as "courseTitle", language from course_version where course_id = $1 order by number desc limit 1`,
    [courseId],
  );
  if (!course) throw new Refusal('not-found');
  return course;
}

/** What came of the form of a course, through the rules for small groups. Refuses `not-found`. */
export async function readEvaluation(
  database: Askable,
  given: Given<typeof routes.getEvaluation>,
): Promise<Evaluation> {
  const { courseId, stage } = given;
  const versionId = given.versionId ?? null;
  const course = await findCourse(database, courseId);
  const versions = await askingVersions(database, courseId);
  const chosen = versions.filter(({ id }) => versionId === null || id === versionId);
  if (versionId !== null && chosen.length === 0) throw new Refusal('not-found');
  const ids = chosen.map(({ id }) => id);
  const rates = ratesOf(await countPersons(database, ids));
  const counted = await countAnswers(database, ids, stage);
  const comments = await readComments(database, ids, stage);
  return {
    ...course,
    courseId,
    stage,
    versionId,
    versions: versions.map(({ id, number, publishedAt }) => ({ id, number, publishedAt: publishedAt.toISOString() })),
    followUp: versions.some(({ followUp }) => followUp),
    rate: stage === 'end' ? rates.end : rates.followUp,
    threshold: fewestAnswers.question,
    questions: askedByAny(chosen, stage).map((question) =>
      questionResult(
        question,
        counted,
        comments.filter((comment) => comment.question === question.key).map(({ text }) => text),
      ),
    ),
  };
}
