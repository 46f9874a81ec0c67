import type { LaunchStart, PlayerState } from '@amelie/contract';
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Pool } from 'pg';
import { startPlatform } from '../../e2e/harness/platform';
import { buildWorld, type World } from '../../e2e/reliability/world';
import { bare, beside, type BenchRow, type Measure } from '../row';

/** As many learners as one small ward has, each waiting for its acknowledgement before it sends again. */
const learners = 32;
/** Raw inserts are fastest with a few connections: more would only make them wait for each other. */
const rawConnections = 8;
const seconds = 8;

/** Text that compresses as badly as a package's own state does. */
const suspendDataOf = (size: number) => randomBytes(size).toString('base64').slice(0, size);

async function perSecond(workers: number, work: (worker: number) => Promise<void>): Promise<number> {
  let count = 0;
  const end = Date.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (Date.now() < end) {
        await work(worker);
        count += 1;
      }
    }),
  );
  return count / ((performance.now() - began) / 1000);
}

/** The limit: the same bytes as one row, by raw connections, each insert a transaction of its own. */
async function rawInserts(databaseUrl: string, suspendData: string): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl, max: rawConnections });
  await pool.query('create table bench_insert (id uuid primary key, body jsonb not null)');
  const body = JSON.stringify({ suspend_data: suspendData });
  try {
    return await perSecond(rawConnections, async () => {
      await pool.query('insert into bench_insert (id, body) values ($1, $2)', [randomUUID(), body]);
    });
  } finally {
    await pool.end();
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: learners });

/** A PUT by the bare HTTP client: `fetch` would take more of the two cores than the server it measures. */
function put(learner: OpenLearner, body: unknown): Promise<number> {
  const { host, origin } = new URL(learner.appOrigin);
  const payload = JSON.stringify(body);
  return new Promise((done, fail) => {
    const path = `${origin}/api/launches/${learner.launchId}/commits/${learner.seq}`;
    const headers = {
      host,
      origin,
      cookie: learner.cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    };
    const sent = request(path, { method: 'PUT', agent, headers }, (reply) => {
      reply.resume();
      reply.on('end', () => done(reply.statusCode ?? 0));
    });
    sent.on('error', fail);
    sent.end(payload);
  });
}

interface OpenLearner {
  appOrigin: string;
  cookie: string;
  launchId: string;
  player: PlayerState;
  seq: number;
}

async function openLearner(world: World): Promise<OpenLearner> {
  const { client } = await world.enrolled();
  const launch = await client.send<LaunchStart>('POST', `/api/my/modules/${world.packageModuleId}/launches`, {});
  const { body } = await client.send<PlayerState>('GET', `/api/launches/${launch.body.launchId}`);
  const { appOrigin } = world.platform;
  return { appOrigin, cookie: client.sessionCookie, launchId: launch.body.launchId, player: body, seq: 0 };
}

function commitOf(learner: OpenLearner, suspendData: string) {
  return {
    epoch: learner.player.epoch,
    itemId: learner.player.currentItemId,
    cmi: {
      core: {
        lesson_status: 'incomplete',
        lesson_location: `page-${learner.seq}`,
        exit: 'suspend',
        session_time: '0000:01:00.00',
        score: { raw: '50', min: '0', max: '100' },
      },
      suspend_data: `${learner.seq}${suspendData}`.slice(0, suspendData.length),
    },
    sessionSeconds: 60,
    activeSeconds: 60,
    terminate: false,
  };
}

/** Learner commits per second over HTTP, with suspend data of this many bytes and eight elements beside it. */
async function measureCommits(name: string, size: number): Promise<BenchRow[]> {
  const world = await buildWorld(await startPlatform({ roles: ['api'], environment: { NODE_ENV: 'production' } }));
  const suspendData = suspendDataOf(size);
  try {
    const open = await Promise.all(Array.from({ length: learners }, () => openLearner(world)));
    const commit = async (worker: number) => {
      const learner = open[worker];
      if (!learner) return;
      learner.seq += 1;
      const status = await put(learner, commitOf(learner, suspendData));
      if (status !== 200) throw new Error(`a commit answered ${status}`);
    };
    await Promise.all(open.map((_, worker) => commit(worker)));
    const ours = await perSecond(learners, commit);
    const limit = await rawInserts(world.platform.databaseUrl, suspendData);
    return [beside(bare(name, ours, 'commits/s'), 'raw single-row inserts/s', limit)];
  } finally {
    await world.close();
  }
}

export const measureCommits2kb: Measure = () => measureCommits('commits-2kb', 2048);
export const measureCommits60kb: Measure = () => measureCommits('commits-60kb', 60 * 1024);
