import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** Raw statements are fastest with a few connections: more would only make them wait for each other. */
const connections = 8;

const copies = `
  create table bench_attempt (like quiz_attempt including defaults including indexes including constraints);
  create table bench_answer (like quiz_answer including defaults including indexes including constraints);
  create table bench_progress (like module_progress including defaults including indexes including constraints)`;

interface Rows {
  attempt: { enrolment_id: string; module_id: string; account_id: string; paper: unknown; result: unknown };
  answers: { question_id: string; answer: unknown; given: number }[];
}

async function readOne(pool: Pool): Promise<Rows> {
  const attempts = await pool.query(
    `select id, enrolment_id, module_id, account_id, paper, result from quiz_attempt where marked_at is not null limit 1`,
  );
  const [attempt] = attempts.rows as (Rows['attempt'] & { id: string })[];
  if (!attempt) throw new Error('No attempt was handed in before its rows were to be written again');
  const answers = await pool.query(`select question_id, answer, given from quiz_answer where attempt_id = $1`, [
    attempt.id,
  ]);
  return { attempt, answers: answers.rows as Rows['answers'] };
}

type Ask = (sql: string, values: unknown[]) => Promise<void>;

/** The rows of one learner's attempt, each statement a transaction of its own, as each request is. */
async function writeOne(ask: Ask, { attempt, answers }: Rows): Promise<void> {
  const id = randomUUID();
  const enrolmentId = randomUUID();
  const { module_id: moduleId, account_id: accountId } = attempt;
  await ask(
    `insert into bench_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark, started_at, position,
       flagged, checked)
     values ($1, $2, $3, $4, 1, $5, 0.8, now(), 1, '{}', '{}')`,
    [id, enrolmentId, moduleId, accountId, JSON.stringify(attempt.paper)],
  );
  await ask(
    `insert into bench_progress (enrolment_id, module_id, state, evidence, active_seconds, updated_at)
     values ($1, $2, 'in-progress', 'server-graded', 0, now())`,
    [enrolmentId, moduleId],
  );
  for (const { question_id: questionId, answer, given } of answers)
    await ask(
      `insert into bench_answer (attempt_id, question_id, answer, given, saved_at) values ($1, $2, $3, $4, now())`,
      [...[id, questionId, JSON.stringify(answer), given]],
    );
  await ask(
    `update bench_attempt set submitted_at = now(), marked_at = now(), handed_in_by = 'learner', score = 1, passed = true,
       result = $2 where id = $1`,
    [id, JSON.stringify(attempt.result)],
  );
  await ask(`update bench_progress set state = 'completed', score = 1, completed_at = now() where enrolment_id = $1`, [
    enrolmentId,
  ]);
}

/** The limit: the same rows by raw SQL, attempts per second, and how long its slowest statements take in ms. */
export async function writeRaw(databaseUrl: string, count: number): Promise<{ perSecond: number; p95: number }> {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  try {
    await pool.query(copies);
    const rows = await readOne(pool);
    const took: number[] = [];
    const ask: Ask = async (sql, values) => {
      const began = performance.now();
      await pool.query(sql, values);
      took.push(performance.now() - began);
    };
    let left = count;
    const began = performance.now();
    const work = async () => {
      for (; left > 0;) {
        left -= 1;
        await writeOne(ask, rows);
      }
    };
    await Promise.all(Array.from({ length: connections }, work));
    const perSecond = count / ((performance.now() - began) / 1000);
    return { perSecond, p95: [...took].sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0 };
  } finally {
    await pool.end();
  }
}
