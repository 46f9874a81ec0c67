import type { Database } from '../../platform/database/database';
import { addJob } from '../../platform/jobs/add-job';
import { findNext, isForwarding, movePlace, readPlace } from './forward.queries';
import { type Endpoint, ofOneVersion, type Sending, sendStatements } from './send-statements';

/** So many requests a run; the next sweep goes on. */
const mostRequests = 400;

/**
 * Sends what the other store does not have yet, batch after batch in the order of this one. After a failure the next try
 * goes on behind the last batch that was taken; a batch that is sent twice is no news there, by the statements' ids.
 */
export async function forwardRecords(sending: Sending): Promise<void> {
  const { database, to: endpoint } = sending;
  let place = await readPlace(database, endpoint.url);
  for (let requests = 0; requests < mostRequests; requests += 1) {
    const batch = ofOneVersion(await findNext(database, place));
    const last = batch.rows.at(-1);
    if (!last) return;
    const refused = await sendStatements(sending, batch);
    const told = { sent: batch.rows.length - refused.length, refused };
    if (!(await movePlace(database, { endpoint: endpoint.url, from: place, to: last }, told))) return;
    place = last;
  }
}

/** Asks for a job when there is something to send, and none is at it. */
export async function askForForwarding(database: Database, endpoint: Endpoint): Promise<void> {
  if (await isForwarding(database)) return;
  const waiting = await findNext(database, await readPlace(database, endpoint.url));
  if (waiting.length > 0) await database.transaction((tx) => addJob(tx, 'forward-records', {}));
}
