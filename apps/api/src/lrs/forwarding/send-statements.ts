import { versionOf } from '@amelie/formats';
import { readStored } from '../statements/present-statements';
import type { ForwardRow } from './forward.queries';

export interface Endpoint {
  url: string;
  key: string;
  secret: string;
}

/** Statuses that another try would not change: this very request is not taken. */
const final: ReadonlySet<number> = new Set([400, 409, 413, 422]);

const patience = 30_000;

/** The statements at the beginning that are of one version: a request speaks one. */
export function ofOneVersion<Row extends Pick<ForwardRow, 'body'>>(
  rows: readonly Row[],
): { version: string; rows: Row[] } {
  const versions = rows.map(({ body }) => versionOf(readStored(body).version ?? '1.0.3') ?? '1.0.3');
  const end = versions.findIndex((version) => version !== versions[0]);
  return { version: versions[0] ?? '1.0.3', rows: rows.slice(0, end < 0 ? rows.length : end) };
}

async function post({ url, key, secret }: Endpoint, bodies: readonly string[], version: string): Promise<number> {
  const answer = await fetch(`${url}/statements`, {
    method: 'POST',
    // Where it is sent is what the operator wrote, and nowhere that a server points to.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'content-type': 'application/json',
      'x-experience-api-version': version,
    },
    body: `[${bodies.join()}]`,
  });
  await answer.body?.cancel();
  return answer.status;
}

/**
 * Sends statements in their order; answers the ids of those that the other store will never take. One of them costs the
 * others nothing: they are sent singly then. Throws for everything that another try may change.
 */
export async function sendStatements(
  endpoint: Endpoint,
  { version, rows }: { version: string; rows: readonly ForwardRow[] },
): Promise<string[]> {
  const status = await post(
    endpoint,
    rows.map(({ body }) => body),
    version,
  );
  if (status >= 200 && status < 300) return [];
  if (!final.has(status)) throw new Error(`The other record store answered ${status}`);
  const [only] = rows;
  if (rows.length === 1 && only) return [only.id];
  const refused: string[] = [];
  for (const row of rows) refused.push(...(await sendStatements(endpoint, { version, rows: [row] })));
  return refused;
}
