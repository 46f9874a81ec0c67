import type { QuizDefinition } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';

/** Each field of a quiz with its column: whatever reads, saves or copies one goes by this list. */
const columns: Record<keyof QuizDefinition, string> = {
  passMark: 'pass_mark',
  attemptsAllowed: 'attempts_allowed',
  shuffleOptions: 'shuffle_options',
  shuffleQuestions: 'shuffle_questions',
  minutesAllowed: 'minutes_allowed',
  navigation: 'navigation',
  coolOffHours: 'cool_off_hours',
  grading: 'grading',
  feedbackPolicy: 'feedback',
  sections: 'sections',
  questions: 'questions',
};

const fields = Object.keys(columns) as (keyof QuizDefinition)[];
const names = Object.values(columns);
const selected = fields.map((field) => `${columns[field]} as "${field}"`).join(', ');

/** Every column of a quiz but its id, for a copy of the row. */
export const quizColumns = names.join(', ');

/** A quiz with its questions and keys, or null: never for a learner's eyes. */
export function readQuizDefinition(database: Askable, quizId: string): Promise<QuizDefinition | null> {
  return rowOf<QuizDefinition>(database, `select ${selected} from quiz where id = $1`, [quizId]);
}

const insertSql = `
  insert into quiz (id, ${quizColumns}) values ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')})
  on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Writes a quiz as a whole, whether it is there or new. */
export async function saveQuizDefinition(database: Askable, quizId: string, quiz: QuizDefinition): Promise<void> {
  const values = fields.map((field) => (Array.isArray(quiz[field]) ? JSON.stringify(quiz[field]) : quiz[field]));
  await database.query(insertSql, [quizId, ...values]);
}
