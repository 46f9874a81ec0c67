import type { Answer } from '@amelie/contract';

import { type Askable, rowsOf } from '../platform/database/database';

export interface AttemptRow {
  attemptId: string;
  number: number;
  score: number | null;
  passed: boolean | null;
  submittedAt: Date | null;
}

/** All attempts of a module by one person, the first one first. */
export function listAttempts(database: Askable, enrolmentId: string, moduleId: string): Promise<AttemptRow[]> {
  return rowsOf<AttemptRow>(
    database,
    `select id as "attemptId", number, score, passed, submitted_at as "submittedAt"
     from quiz_attempt where enrolment_id = $1 and module_id = $2 order by number`,
    [enrolmentId, moduleId],
  );
}

interface AnswerRow {
  questionId: string;
  answer: Answer;
  given: number;
  savedAt: Date;
}

/** The answers saved so far. */
export function listAnswers(database: Askable, attemptId: string): Promise<AnswerRow[]> {
  return rowsOf<AnswerRow>(
    database,
    `select question_id as "questionId", answer, given, saved_at as "savedAt" from quiz_answer where attempt_id = $1`,
    [attemptId],
  );
}

/** What was decided in a case so far. */
export const pathOf = (answer: Answer | undefined) => (answer?.type === 'branching-case' ? answer.path : []);
