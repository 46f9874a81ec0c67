import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newItem, newMark, newQuestion, type OldQuestion } from './1764000000060-convert-questions';

interface QuizRow {
  id: string;
  language: string | null;
  questions: OldQuestion[];
}

interface AttemptRow {
  id: string;
  language: string;
  questions: OldQuestion[];
  authored: OldQuestion[];
  marks: { questionId: string; earned: number }[] | null;
  answers: Record<string, string[]> | null;
}

const atOnce = 200;

/** Every question of a quiz and of its attempts in the shape that holds all types; answers and marks by their type. */
export class QuestionTypes1764000000060 implements MigrationInterface {
  readonly name = 'QuestionTypes1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quiz_attempt
        add column marked_at timestamptz,
        drop constraint quiz_attempt_check;
      update quiz_attempt set marked_at = submitted_at;
      alter table quiz_attempt
        add check ((marked_at is null) = (score is null) and (score is null) = (passed is null)),
        add check (marked_at is null or submitted_at is not null);
      alter table quiz_answer add column answer jsonb;
    `);
    await convertAttempts(runner);
    await convertQuizzes(runner);
    await runner.query(`
      update quiz_answer set answer = jsonb_build_object('type', 'single', 'chosen', chosen[1]) where answer is null;
      alter table quiz_answer alter column answer set not null, drop column chosen;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}

/** Attempts first: their questions are found again in the quiz as it was. */
async function convertAttempts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    update quiz_answer a set answer = case q.kind
      when 'multiple' then jsonb_build_object('type', 'multiple', 'chosen', to_jsonb(a.chosen))
      else jsonb_build_object('type', 'single', 'chosen', a.chosen[1]) end
    from (select t.id as attempt_id, (one ->> 'id')::uuid as question_id, one ->> 'kind' as kind
          from quiz_attempt t, jsonb_array_elements(t.paper -> 'questions') one) q
    where a.attempt_id = q.attempt_id and a.question_id = q.question_id`);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = (await runner.query(attemptsSql, [after, atOnce])) as AttemptRow[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    await runner.query(
      `update quiz_attempt a set paper = n.paper, result = n.result
       from jsonb_to_recordset($1::jsonb) n (id uuid, paper jsonb, result jsonb) where a.id = n.id`,
      [JSON.stringify(rows.map(newAttempt))],
    );
  }
}

const attemptsSql = `
  select a.id, v.language, a.paper -> 'questions' as questions, coalesce(q.questions, '[]') as authored,
         a.result -> 'questions' as marks,
         (select jsonb_object_agg(g.question_id, to_jsonb(g.chosen)) from quiz_answer g where g.attempt_id = a.id) as answers
  from quiz_attempt a
  join course_module m on m.id = a.module_id
  join course_version v on v.id = m.version_id
  left join quiz q on q.id = m.quiz_id
  where a.id > $1 order by a.id limit $2`;

function newAttempt({ id, language, questions, authored, marks, answers }: AttemptRow) {
  const authoredOf = new Map(authored.map((question) => [question.id, question]));
  const earnedOf = new Map(marks?.map(({ questionId, earned }) => [questionId, earned]));
  const items = questions.map((question) => newItem(question, authoredOf.get(question.id), language));
  const result = marks && {
    marks: questions.map((one) => newMark(one, answers?.[one.id] ?? [], earnedOf.get(one.id) ?? 0)),
  };
  return { id, paper: { items }, result };
}

async function convertQuizzes(runner: QueryRunner): Promise<void> {
  const quizzes = (await runner.query(`
    select q.id, q.questions,
           (select v.language from course_module m join course_version v on v.id = m.version_id where m.quiz_id = q.id
            limit 1) as language
    from quiz q`)) as QuizRow[];
  for (const { id, language, questions } of quizzes) {
    const items = questions.map((old) => ({ id: old.id, bank: null, question: newQuestion(old, language ?? 'en') }));
    await runner.query(`update quiz set questions = $2 where id = $1`, [id, JSON.stringify(items)]);
  }
}
