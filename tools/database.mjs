import { Fault } from './say.mjs';

const oldest = 150_000;

function withoutSecret(url) {
  try {
    const shown = new URL(url);
    if (shown.password) shown.password = '…';
    return decodeURI(shown.href);
  } catch {
    return url;
  }
}

/** What PostgreSQL's and the network's error codes mean for whoever wrote the address. */
const meanings = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: "the host's name can't be looked up",
  ETIMEDOUT: 'no answer in time',
  '28P01': 'wrong user or password',
  28000: 'this user may not connect',
  '3D000': 'there is no such database',
};

function meaningOf(error) {
  const code = error.code ?? error.errors?.[0]?.code;
  return meanings[code] ?? (/timeout/i.test(error.message) ? meanings.ETIMEDOUT : error.message);
}

async function askDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding,
              has_database_privilege(current_database(), 'create') as may_create`,
    );
    return rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Checks that the platform can live on this database. Answers its version; throws one line that says what to do. */
export async function checkDatabase(url) {
  const where = `DATABASE_URL=${withoutSecret(url)}`;
  if (!/^postgres(ql)?:\/\/./.test(url)) {
    throw new Fault(`${where} is no address of a PostgreSQL: it has to look like postgres://user:password@host/name.`);
  }
  const answer = await askDatabase(url).catch((error) => {
    throw new Fault(
      `${where} can't be used: ${meaningOf(error)}. Correct it, or leave it out to use the built-in one.`,
    );
  });
  if (answer.number < oldest) throw new Fault(`${where} is PostgreSQL ${answer.version}: 15 or newer is needed.`);
  if (answer.encoding !== 'UTF8') throw new Fault(`${where} has the encoding ${answer.encoding}: UTF8 is needed.`);
  if (!answer.may_create) throw new Fault(`${where}: this user may not create tables. Make it the database's owner.`);
  return answer.version;
}

/** Checks that BullMQ can work on this Redis. Answers its version and its eviction policy. */
export async function checkRedis(url) {
  const where = `REDIS_URL=${withoutSecret(url)}`;
  if (!/^rediss?:\/\/./.test(url)) {
    throw new Fault(`${where} is no address of a Redis: it has to look like redis://:password@host:6379.`);
  }
  const { Redis } = await import('ioredis');
  const options = { lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: 5_000, retryStrategy: () => null };
  const redis = new Redis(url, options);
  let last;
  redis.on('error', (error) => (last = error));
  try {
    await redis.connect();
    const about = await redis.info();
    const version = about.match(/redis_version:(\S+)/)?.[1] ?? '0';
    const policy = about.match(/maxmemory_policy:(\S+)/)?.[1] ?? 'unknown';
    const [major, minor] = version.split('.').map(Number);
    if (major < 6 || (major === 6 && minor < 2))
      throw new Fault(`${where} is Redis ${version}: 6.2 or newer is needed.`);
    return { version, policy };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`${where} can't be used: ${meaningOf(last ?? error)}. Correct it, or leave it out.`);
  } finally {
    redis.disconnect();
  }
}
