import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readS3Address } from './s3-address';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);
const megabytes = (standard: number) => z.coerce.number().min(1).default(standard);
const s3Address = z.string().transform((given, context) => {
  try {
    return readS3Address(given);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
    return z.NEVER;
  }
});
const origins = z
  .string()
  .default('')
  .transform((given, context) => {
    const listed = given.split(',').flatMap((one) => one.trim() || []);
    for (const one of listed) {
      const { protocol, hostname, origin } = URL.canParse(one)
        ? new URL(one)
        : { protocol: '', hostname: '', origin: '' };
      const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
      if (!safe || origin !== one.replace(/\/$/, ''))
        context.addIssue({ code: 'custom', message: `${one} is no origin with https` });
    }
    return listed.map((one) => one.replace(/\/$/, ''));
  });
const address = z.url().transform((value) => value.replace(/\/$/, ''));

/** The environment that the platform reads: all of it, with every default, in this one place. */
const Environment = z.object({
  PORT: port(3000),
  CONTENT_PORT: port(3001),
  HOST: z.string().default('127.0.0.1'),
  APP_ORIGIN: address.optional(),
  CONTENT_ORIGIN: address.optional(),
  ROLE: z.enum(['all', 'api', 'worker', 'content']).default('all'),
  /** Processes that answer requests: one for two cores, since the database needs as much. */
  API_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(32)
    .default(Math.max(1, Math.min(Math.floor(availableParallelism() / 2), 4))),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'has to start with postgres://')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'has to start with redis://')
    .optional(),
  /** `s3://key:secret@host:port/bucket?region=…&tls=off`: files lie in that bucket instead of on the disk. */
  S3_URL: s3Address.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'has to start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Learning <learning@localhost>'),
  DEMO: z.enum(['on', 'off']).optional(),
  DEMO_PASSWORD: z.string().min(8).optional(),
  INSTANCE_NAME: z.string().default('AMELIE Learn'),
  /** `{words}` becomes the word for weather in the reader's language. */
  QUICK_EXIT_TO: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/, 'has to be an address')
    .default('https://www.google.com/search?q={words}'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  TRUST_PROXY: z.string().optional(),
  LIMIT_UPLOAD_MB: megabytes(1024),
  LIMIT_UNPACKED_MB: megabytes(2048),
  LIMIT_FILE_MB: megabytes(512),
  LIMIT_QUESTION_FILE_MB: megabytes(64),
  LIMIT_QUESTION_MEDIA_MB: megabytes(16),
  LIMIT_FILES: z.coerce.number().int().min(1).default(20_000),
  LIMIT_RATIO: z.coerce.number().min(1).default(200),
  LIMIT_DEPTH: z.coerce.number().int().min(1).default(32),
  LIMIT_IMPORT_CPU_SECONDS: z.coerce.number().min(1).default(120),
  LIMIT_IMPORT_MEMORY_MB: megabytes(256),
  /** Origins of AUs of cmi5 that do not lie in their package, with commas between. */
  AU_ORIGINS: origins,
  LIMIT_XAPI_BODY_MB: megabytes(16),
  LIMIT_XAPI_DOCUMENT_MB: megabytes(2),
  /** Another record store that gets every statement: its endpoint, and a key and secret that it knows. */
  LRS_FORWARD_URL: address.optional(),
  LRS_FORWARD_KEY: z.string().optional(),
  LRS_FORWARD_SECRET: z.string().optional(),
  JOB_LOCK_SECONDS: z.coerce.number().min(0.5).max(300).default(15),
  FAILPOINTS: z.string().optional(),
  NODE_ENV: z.string().optional(),
});

export class ConfigError extends Error {}

export type Config = ReturnType<typeof readConfig>;

function parse(environment: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The environment is not right: ${faults.join('; ')}`);
}

/** True when a host only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}

/** Refuses origins that would share cookies or send secrets in the clear (player.md 2.4). */
function checkOrigins(appOrigin: string, contentOrigin: string): void {
  const app = new URL(appOrigin);
  const content = new URL(contentOrigin);
  if (app.hostname === content.hostname)
    throw new ConfigError(
      `APP_ORIGIN and CONTENT_ORIGIN have the same host (${app.hostname}): cookies would reach packages. Use two hosts.`,
    );
  if (/\*/.test(app.host) || /\*/.test(content.host.replace(/^\*\./, '')))
    throw new ConfigError('A * may only stand for the first name of CONTENT_ORIGIN, as in https://*.content.example.');
  if (content.hostname.startsWith('*.') && app.hostname.endsWith(content.hostname.slice(1)))
    throw new ConfigError(`${app.hostname} is one of the hosts of CONTENT_ORIGIN (${content.hostname}): use another.`);
  for (const origin of [app, content])
    if (origin.protocol === 'http:' && !isLoopback(origin.hostname))
      throw new ConfigError(`${origin.origin} is http on a public host: use https, or a loopback host.`);
}

/** Learning data leaves only encrypted; in development also to this very machine. */
function readForward(env: ReturnType<typeof parse>): { url: string; key: string; secret: string } | null {
  const { LRS_FORWARD_URL: url, LRS_FORWARD_KEY: key, LRS_FORWARD_SECRET: secret } = env;
  if (!url && !key && !secret) return null;
  if (!url || !key || !secret)
    throw new ConfigError('LRS_FORWARD_URL, LRS_FORWARD_KEY and LRS_FORWARD_SECRET are set together or not at all.');
  const { protocol, hostname, username, password } = new URL(url);
  const near = protocol === 'http:' && isLoopback(hostname) && env.NODE_ENV !== 'production';
  if ((protocol !== 'https:' && !near) || username || password)
    throw new ConfigError('LRS_FORWARD_URL has to be an https address without a name and password in it.');
  return { url, key, secret };
}

/**
 * Reads the configuration. Throws ConfigError with one line that says what is wrong.
 * @param environment usually `process.env`
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const env = parse(environment);
  const appOrigin = env.APP_ORIGIN ?? `http://localhost:${env.PORT}`;
  const contentOrigin = env.CONTENT_ORIGIN ?? `http://127.0.0.1:${env.CONTENT_PORT}`;
  checkOrigins(appOrigin, contentOrigin);
  const asRoot = process.getuid?.() === 0;
  const dataDir = resolve(env.DATA_DIR ?? (asRoot ? '/var/lib/amelie' : join(process.cwd() || homedir(), '.data')));
  const MB = 1024 * 1024;
  return {
    port: env.PORT,
    contentPort: env.CONTENT_PORT,
    host: env.HOST,
    appOrigin,
    contentOrigin,
    /** Where AUs may lie that are not in their package (cmi5 14.1). */
    auOrigins: env.AU_ORIGINS,
    secureCookies: appOrigin.startsWith('https:'),
    role: env.ROLE,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    s3: env.S3_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    demo: env.DEMO === 'on',
    demoPassword: env.DEMO_PASSWORD,
    instanceName: env.INSTANCE_NAME,
    quickExitTo: env.QUICK_EXIT_TO,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY?.split(',').map((cidr) => cidr.trim()),
    /** Seconds after which a job of a worker that died is taken up by another. */
    apiProcesses: env.API_PROCESSES,
    jobLockSeconds: env.JOB_LOCK_SECONDS,
    failpoints: env.NODE_ENV === 'production' ? undefined : env.FAILPOINTS,
    /** The learning record store. */
    records: {
      /** Of one request, its attachments included. */
      bodyBytes: env.LIMIT_XAPI_BODY_MB * MB,
      documentBytes: env.LIMIT_XAPI_DOCUMENT_MB * MB,
      /** Where statements are forwarded to; null for nowhere. */
      forward: readForward(env),
    },
    questions: {
      /** Of one file of questions. */
      fileBytes: env.LIMIT_QUESTION_FILE_MB * MB,
      /** Of one picture, sound or document of a question. */
      mediaBytes: env.LIMIT_QUESTION_MEDIA_MB * MB,
    },
    limits: {
      uploadBytes: env.LIMIT_UPLOAD_MB * MB,
      unpackedBytes: env.LIMIT_UNPACKED_MB * MB,
      fileBytes: env.LIMIT_FILE_MB * MB,
      files: env.LIMIT_FILES,
      ratio: env.LIMIT_RATIO,
      depth: env.LIMIT_DEPTH,
      /** Of one import, all of its threads together. */
      importCpuSeconds: env.LIMIT_IMPORT_CPU_SECONDS,
      /** Of the heap of the process that reads an archive. */
      importMemoryMb: env.LIMIT_IMPORT_MEMORY_MB,
    },
  };
}
