import { Answer, Marking, Question, QuizItem } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { markQuestion } from '@amelie/rules';
import { rowOf } from '../platform/database/database';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import type { OldQuestion } from './1764000000060-convert-questions';
import { QuestionTypes1764000000060 } from './1764000000060-question-types';

let own: TestDatabase;
beforeAll(async () => {
  own = await openTestDatabase();
});
afterAll(() => own.close());

function oldQuestion(kind: OldQuestion['kind'], key: boolean[]): OldQuestion {
  const options = key.map((correct, at) => ({ id: newId(), text: `option ${at}`, correct, feedback: at ? '' : 'Why' }));
  return {
    id: newId(),
    kind,
    stem: 'First line\n\nSecond 🩺 line',
    options,
    feedback: 'Told',
    source: 'S1',
    points: 2,
  };
}

/** As an attempt froze it: options under other ids, here turned around. */
const frozen = (question: OldQuestion): OldQuestion => ({
  ...question,
  options: [...question.options].reverse().map((option) => ({ ...option, id: newId() })),
});

/** The tables of the day before, in a schema of their own, with one quiz, one attempt handed in and one open. */
async function oldRows(questions: OldQuestion[]) {
  const runner = own.database.source.createQueryRunner();
  await runner.query(`
    create schema before; set search_path to before;
    create table course_version (id uuid, language text);
    create table course_module (id uuid, version_id uuid, quiz_id uuid);
    create table quiz (id uuid, questions jsonb);
    create table quiz_attempt (id uuid, module_id uuid, paper jsonb, submitted_at timestamptz,
      score double precision check (score between 0 and 1), passed boolean, result jsonb,
      check ((submitted_at is null) = (score is null)));
    create table quiz_answer (attempt_id uuid, question_id uuid, chosen uuid[] not null, given int);`);
  const [version, module, quiz, done, open] = Array.from({ length: 5 }, () => newId());
  await runner.query(`insert into course_version values ($1, 'el')`, [version]);
  await runner.query(`insert into course_module values ($1, $2, $3)`, [module, version, quiz]);
  await runner.query(`insert into quiz values ($1, $2)`, [quiz, JSON.stringify(questions)]);
  const paper = questions.map(frozen);
  const right = paper.map(({ options }) => options.filter(({ correct }) => correct).map(({ id }) => id));
  const marks = paper.map(({ id, points }, at) => ({ questionId: id, earned: at === 2 ? 0 : points, points }));
  await runner.query(
    `insert into quiz_attempt values ($1, $2, $3, now(), 0.6, false, $4), ($5, $2, $3, null, null, null, null)`,
    [...[done, module, JSON.stringify({ questions: paper }), JSON.stringify({ questions: marks }), open]],
  );
  for (const [at, { id }] of paper.entries())
    await runner.query(`insert into quiz_answer values ($1, $2, $3, 1)`, [done, id, at === 2 ? [] : right[at]]);
  return { runner, done, open };
}

interface NewAttempt {
  paper: { items: { id: string; question: unknown; origins: Record<string, string> }[] };
  result: { marks: { questionId: string; points: number; marking: unknown }[] } | null;
  marked: boolean;
}

test('a quiz, its attempts, answers and marks of the day before are what they would be today', async () => {
  const questions = [
    oldQuestion('single', [true, false, false]),
    oldQuestion('multiple', [true, true, false]),
    oldQuestion('true-false', [false, true]),
  ];
  const { runner, done, open } = await oldRows(questions);
  await new QuestionTypes1764000000060().up(runner);

  const quiz = await rowOf<{ questions: unknown[] }>(runner, `select questions from quiz`);
  const items = (quiz?.questions ?? []).map((item) => QuizItem.parse(item));
  expect(items.map(({ id, question }) => [id, question.type, question.language])).toEqual([
    [questions[0]?.id, 'single', 'el'],
    [questions[1]?.id, 'multiple', 'el'],
    [questions[2]?.id, 'single', 'el'],
  ]);
  expect(items[2]?.question).toMatchObject({ shuffle: false, points: 2, source: 'S1' });

  const attemptSql = `select paper, result, marked_at is not null as marked from quiz_attempt where id = $1`;
  const attempt = await rowOf<NewAttempt>(runner, attemptSql, [done]);
  for (const [at, item] of (attempt?.paper.items ?? []).entries()) {
    const question = Question.parse(item.question);
    const row = await rowOf<{ answer: unknown }>(
      runner,
      `select answer from quiz_answer where attempt_id = $1 and question_id = $2`,
      [done, item.id],
    );
    const mark = attempt?.result?.marks[at];
    expect(Marking.parse(mark?.marking)).toEqual(markQuestion(question, Answer.parse(row?.answer)));
    expect(mark).toMatchObject({ questionId: item.id, points: 2, marking: { score: at === 2 ? 0 : 1 } });
    expect(Object.values(item.origins).sort()).toEqual(questions[at]?.options.map(({ id }) => id).sort());
  }
  expect(attempt?.marked).toBe(true);
  expect(await rowOf<NewAttempt>(runner, attemptSql, [open])).toMatchObject({ result: null, marked: false });
  await runner.query(`set search_path to public`);
  await runner.release();
});
