import { versionOf } from '@amelie/formats';
import { Readable } from 'node:stream';
import { readStored } from '../statements/present-statements';
import { mixedIfAttached } from '../statements/with-attachments';
import type { XapiParts } from '../xapi-parts';
import type { ForwardRow } from './forward.queries';

export interface Endpoint {
  url: string;
  key: string;
  secret: string;
}

/** Where statements go, and where their attachments are read. */
export interface Sending extends Pick<XapiParts, 'database' | 'files'> {
  to: Endpoint;
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

async function post({ to, ...kept }: Sending, bodies: readonly string[], version: string): Promise<number> {
  const { url, key, secret } = to;
  const json = `[${bodies.join()}]`;
  const attached = await mixedIfAttached(kept, { json, bodies });
  const answer = await fetch(`${url}/statements`, {
    method: 'POST',
    // Where it is sent is what the operator wrote, and nowhere that a server points to.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'content-type': attached?.contentType ?? 'application/json',
      'x-experience-api-version': version,
    },
    body: attached ? Readable.toWeb(attached.body) : json,
    // A body that is read as it goes has to say so.
    ...(attached && { duplex: 'half' as const }),
  });
  await answer.body?.cancel();
  return answer.status;
}

/**
 * Sends statements in their order, with the attachments that are kept here; answers the ids of those that the other store will never take. One of them costs the
 * others nothing: they are sent singly then. Throws for everything that another try may change.
 */
export async function sendStatements(
  sending: Sending,
  { version, rows }: { version: string; rows: readonly ForwardRow[] },
): Promise<string[]> {
  const status = await post(
    sending,
    rows.map(({ body }) => body),
    version,
  );
  if (status >= 200 && status < 300) return [];
  if (!final.has(status)) throw new Error(`The other record store answered ${status}`);
  const [only] = rows;
  if (rows.length === 1 && only) return [only.id];
  const refused: string[] = [];
  for (const row of rows) refused.push(...(await sendStatements(sending, { version, rows: [row] })));
  return refused;
}
