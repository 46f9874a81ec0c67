import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { QuizStatistics } from '@amelie/contract';
import { attemptsSql } from '../../apps/api/src/quiz-statistics/read-attempts';
import { buildPublishedCourse, buildTrainer } from '../../apps/api/src/testing/builders';
import { type Database } from '../../apps/api/src/platform/database/database';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import { ApiClient } from '../../e2e/harness/api-client';
import { startPlatform } from '../../e2e/harness/platform';
import { bare, beside, type BenchRow } from '../row';
import { buildLongQuiz, insertAttempts } from './many-attempts';
import { peakAboveIdle } from './watch-memory';

const questions = 20;
const people = 50_000;
const rounds = 2;

/** The limit: the same rows, of the same query, by a plain COPY that nobody reads. */
async function rawReadSeconds(database: Database, moduleId: string): Promise<number> {
  const client = await database.pool.connect();
  const began = performance.now();
  try {
    const rows = client.query(
      copyTo(`copy (${attemptsSql('first').replace('$1', `'{${moduleId}}'::uuid[]`)}) to stdout`),
    );
    await pipeline(rows, new Writable({ write: (_chunk, _encoding, done) => done() }));
    return (performance.now() - began) / 1000;
  } finally {
    client.release();
  }
}

async function buildManyAnswers(database: Database) {
  const quiz = buildLongQuiz(questions);
  const course = await buildPublishedCourse(database, { modules: [{ kind: 'quiz', quiz }] });
  const built = { ...course, moduleId: course.moduleIds[0] ?? '', quiz };
  await insertAttempts(database, { ...built, people });
  return built;
}

/** The statistics of a quiz with one million answers, over HTTP, with their intervals and group comparisons. */
export async function measureItemStatistics(): Promise<BenchRow[]> {
  const platform = await startPlatform({ roles: ['api'], environment: { NODE_ENV: 'production' } });
  const database = await openDatabase(platform.databaseUrl, 2);
  try {
    const { courseId, moduleId } = await buildManyAnswers(database);
    const { email, password } = await buildTrainer(database);
    const trainer = await new ApiClient(platform.appOrigin).signIn(email, password);
    const address = `/api/courses/${courseId}/quizzes/${moduleId}/statistics?compute=again`;
    const [ours, limits]: [number[], number[]] = [[], []];
    let peakMemoryMb = 0;
    for (let round = 0; round < rounds; round += 1) {
      limits.push(await rawReadSeconds(database, moduleId));
      const began = performance.now();
      const { result, peakMb } = await peakAboveIdle(platform.pid('api'), () =>
        trainer.send<QuizStatistics>('GET', address),
      );
      if (result.body.test?.attempts !== people) throw new Error('not all attempts were counted');
      ours.push((performance.now() - began) / 1000);
      peakMemoryMb = Math.max(peakMemoryMb, peakMb);
    }
    const row = { ...bare('item-statistics', Math.min(...ours), 's'), peakMemoryMb };
    return [beside(row, 'the same rows by COPY, s', Math.min(...limits))];
  } finally {
    await database.source.destroy();
    await platform.stop();
  }
}
