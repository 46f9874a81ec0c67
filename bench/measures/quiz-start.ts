import type { QuizAttempt, QuizDefinition } from '@amelie/contract';
import { usualDelivery } from '@amelie/contract';
import { Agent, request } from 'node:http';
import { startPlatform } from '../../e2e/harness/platform';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import { buildPublishedCourse } from '../../apps/api/src/testing/builders';
import { buildCommon, choiceOption, itemOf } from '../../apps/api/src/testing/build-question';
import { choiceOf } from '../../apps/api/src/testing/quiz-sitting';
import { bare, beside, type BenchRow } from '../row';
import { enrolMany, type Seat } from './many-learners';
import { writeRaw } from './quiz-rows';

/** A whole cohort that is let in at the same minute. */
const learners = Number(process.env.BENCH_LEARNERS ?? 2000);
const startWithin = 10_000;
const questionCount = 16;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** By the bare HTTP client: `fetch` would take more of the two cores than the server it measures. */
function send(appOrigin: string, { cookie }: Seat, call: { method: string; path: string; body?: unknown }) {
  const { host, origin } = new URL(appOrigin);
  const payload = JSON.stringify(call.body ?? {});
  const type = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  return new Promise<{ status: number; text: string }>((done, fail) => {
    const headers = { host, origin, cookie, ...type };
    const sent = request(origin + call.path, { method: call.method, agent, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('end', () => done({ status: reply.statusCode ?? 0, text }));
    });
    sent.on('error', fail);
    sent.end(payload);
  });
}

function quizOf(): QuizDefinition {
  const questions = Array.from({ length: questionCount }, (_, at) => {
    const options = [1, 0, 0, 0].map((credit, place) => choiceOption(`Option ${place} of question ${at}`, credit));
    return itemOf({ ...buildCommon(`What do you ask in situation ${at}?`), type: 'single', shuffle: true, options });
  });
  return { ...usualDelivery, passMark: 0.8, sections: [], questions };
}

/** What one learner does, thinking for no time at all; each request's time in ms goes to `took`. */
async function sitThrough(place: { appOrigin: string; moduleId: string }, seat: Seat, took: number[]): Promise<void> {
  const call = async (method: string, path: string, body?: unknown) => {
    const began = performance.now();
    const { status, text } = await send(place.appOrigin, seat, { method, path, body });
    took.push(performance.now() - began);
    if (status !== 200) throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 200)}`);
    return text;
  };
  const started = await call('POST', `/api/my/modules/${place.moduleId}/quiz-attempts`);
  const attempt = JSON.parse(started) as QuizAttempt;
  for (const [at, { id, asked }] of attempt.questions.entries()) {
    const answer = choiceOf(asked, [`Option 0 of question ${at}`]);
    await call('PUT', `/api/quiz-attempts/${attempt.id}/answers/${id}`, { answer, given: at + 1 });
  }
  await call('POST', `/api/quiz-attempts/${attempt.id}/submission`);
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
const percentile95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** All learners start within ten seconds; each answers and hands in. Attempts per second, and the slowest requests. */
async function sitAll(place: { appOrigin: string; moduleId: string }, seats: readonly Seat[]) {
  const took: number[] = [];
  const began = performance.now();
  await Promise.all(
    seats.map(async (seat, at) => {
      await later((at / seats.length) * startWithin);
      await sitThrough(place, seat, took);
    }),
  );
  return { perSecond: seats.length / ((performance.now() - began) / 1000), p95: percentile95(took) };
}

/** A cohort in one quiz of 16 questions, beside the same rows written by raw SQL as fast as it goes. */
export async function measureQuizStart(): Promise<BenchRow[]> {
  const environment = { NODE_ENV: 'production' };
  const platform = await startPlatform({ roles: ['api'], environment });
  const database = await openDatabase(platform.databaseUrl, 8);
  try {
    const course = await buildPublishedCourse(database, { modules: [{ kind: 'quiz', quiz: quizOf() }] });
    const moduleId = course.moduleIds[0] ?? '';
    const [warming, ...seats] = await enrolMany(database, { ...course, count: learners + 1 });
    const place = { appOrigin: platform.appOrigin, moduleId };
    if (warming) await sitThrough(place, warming, []);
    const ours = await sitAll(place, seats);
    const raw = await writeRaw(platform.databaseUrl, learners);
    return [
      beside(bare('quiz-start', ours.perSecond, 'attempts/s'), 'raw SQL attempts/s', raw.perSecond),
      beside(bare('quiz-start-p95', ours.p95, 'ms a request'), 'ms a raw statement', raw.p95),
    ];
  } finally {
    await database.source.destroy();
    await platform.stop();
  }
}
