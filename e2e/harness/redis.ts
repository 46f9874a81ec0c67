/**
 * The Redis of this test process, where there is one: a numbered database of its own, since journeys run side by side
 * and one of them flushes it.
 */
export function testRedisUrl(): string | undefined {
  const given = process.env.REDIS_URL_TEST;
  return given && Object.assign(new URL(given), { pathname: `/${Number(process.env.JEST_WORKER_ID ?? 1)}` }).toString();
}
