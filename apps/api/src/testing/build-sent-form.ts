import { type FormAnswer, type FormStage } from '@amelie/contract';
import { askedAt } from '@amelie/rules';
import { readForm } from '../forms/draft-form';
import { keepAnswers } from '../forms/keep-answers';
import type { Database } from '../platform/database/database';
import { buildCompletion } from './build-completion';
import { type BuiltCourse, buildLearner } from './builders';

interface SentWishes {
  course: BuiltCourse;
  answers: readonly FormAnswer[];
  stage?: FormStage;
}

/** Somebody who has completed a course and sent its form. */
export async function buildSentForm(
  database: Database,
  { course, answers, stage = 'end' }: SentWishes,
): Promise<{ enrolmentId: string }> {
  const { accountId } = await buildLearner(database);
  const { enrolmentId } = await buildCompletion(database, { accountId, course, at: new Date() });
  const { versionId } = course;
  const questions = askedAt(await readForm(database, versionId), stage);
  await database.transaction(async (tx) => {
    await tx.query(`insert into form_sent (enrolment_id, stage) values ($1, $2)`, [enrolmentId, stage]);
    await keepAnswers(tx, { versionId, stage, questions, answers }, new Date());
  });
  return { enrolmentId };
}
