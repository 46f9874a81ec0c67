import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export type Role = 'api' | 'worker' | 'content';

const checkout = resolve(__dirname, '../..');
const entry: Record<Role, string> = {
  api: join(checkout, 'apps/api/dist/main.js'),
  worker: join(checkout, 'apps/api/dist/worker.js'),
  content: join(checkout, 'apps/content/dist/server.js'),
};

export interface PlatformWishes {
  roles?: Role[];
  redisUrl?: string;
  environment?: Record<string, string>;
  /** Hears what the processes write, their log included; otherwise faults alone are shown. */
  hear?: (output: string) => void;
  /** Names under which a proxy passes on to the ports; without them the platform is reached at its ports. */
  origins?: { app: string; content: string };
}

/** The real processes on a database, ports and a data folder of their own; any of them can be killed and started again. */
export interface Platform {
  appOrigin: string;
  contentOrigin: string;
  /** Where the processes listen, whatever they are called outside. */
  ports: { app: number; content: number };
  databaseUrl: string;
  dataDir: string;
  /** Runs a command of the command line and answers what it printed. */
  command(...words: string[]): Promise<string>;
  start(role: Role, environment?: Record<string, string>): Promise<void>;
  /** SIGKILL, and waits until the process is gone. */
  kill(role: Role): Promise<void>;
  /** Waits until a process ended by itself, as at a fail point. */
  ended(role: Role): Promise<void>;
  pid(role: Role): number;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function run(script: string, words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...words], { env, cwd: checkout });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('exit', (code) =>
      code === 0 ? done(output) : fail(new Error(`${words.join(' ')} ended with ${code}: ${output}`)),
    );
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (reply) => reply.ok,
    () => false,
  );
}

/** Starts the platform. Needs a build, and TEST_DATABASE_URL with the right to create databases. */
export async function startPlatform(wishes: PlatformWishes = {}): Promise<Platform> {
  const { roles = ['api', 'worker', 'content'], redisUrl, environment = {}, origins, hear } = wishes;
  const name = `journey_${randomBytes(5).toString('hex')}`;
  await onServer(`create database ${name}`);
  const databaseUrl = Object.assign(new URL(process.env.TEST_DATABASE_URL ?? ''), { pathname: `/${name}` }).toString();
  const dataDir = await mkdtemp(join(tmpdir(), 'amelie-journey-'));
  const [port, contentPort] = [await freePort(), await freePort()];
  const local = { app: `http://localhost:${port}`, content: `http://127.0.0.1:${contentPort}` };
  const { app: appOrigin, content: contentOrigin } = origins ?? local;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl ?? '',
    DATA_DIR: dataDir,
    PORT: String(port),
    CONTENT_PORT: String(contentPort),
    APP_ORIGIN: appOrigin,
    CONTENT_ORIGIN: contentOrigin,
    HOST: '127.0.0.1',
    API_PROCESSES: '1',
    DEMO: 'off',
    LOG_LEVEL: hear ? 'info' : 'error',
    NODE_ENV: 'test',
    ...environment,
  };
  const children = new Map<Role, { child: ChildProcess; gone: Promise<void> }>();
  const ready: Record<Role, (child: ChildProcess) => Promise<boolean>> = {
    api: () => answers(`${local.app}/health/ready`),
    content: () => answers(`${local.content}/health/live`),
    worker: async (child) => (child as ChildProcess & { saidReady?: boolean }).saidReady === true,
  };
  const cli = join(checkout, 'apps/api/dist/cli.js');
  await run(cli, ['prepare'], env);

  async function start(role: Role, extra: Record<string, string> = {}): Promise<void> {
    const child: ChildProcess & { saidReady?: boolean } = spawn(process.execPath, [entry[role]], {
      env: { ...env, ROLE: role, ...extra },
      cwd: checkout,
      stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => hear?.(String(bytes)));
    child.on('message', (message) => (child.saidReady ||= message === 'ready'));
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    children.set(role, { child, gone });
    const end = Date.now() + 60_000;
    while (!(await ready[role](child))) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > end)
        throw new Error(`${role} did not start`);
      await wait(50);
    }
  }
  const kill = async (role: Role) => {
    const running = children.get(role);
    running?.child.kill('SIGKILL');
    await running?.gone;
  };
  for (const role of roles) await start(role);
  return {
    appOrigin,
    contentOrigin,
    ports: { app: port, content: contentPort },
    databaseUrl,
    dataDir,
    start,
    kill,
    command: (...words) => run(cli, words, env),
    ended: async (role) => children.get(role)?.gone,
    pid: (role) => children.get(role)?.child.pid ?? 0,
    stop: async () => {
      for (const role of children.keys()) await kill(role);
      await onServer(`drop database if exists ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
