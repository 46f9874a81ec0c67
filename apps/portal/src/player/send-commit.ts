import { commit } from '../lib/api/generated/sdk.gen';
import { RefusalError } from '../lib/api';
import type { Outgoing, SendResult } from './commit-queue';

/** The most that a browser sends while a page goes away: 64 KiB for all requests together, with room to spare. */
const lastWordBytes = 60 * 1024;

function resultOf(error: unknown): SendResult {
  if (!(error instanceof RefusalError)) return { is: 'later' };
  if (error.code === 'not-signed-in') return { is: 'sign-in' };
  if (error.code === 'launch-superseded') return { is: 'over', why: 'superseded' };
  if (['launch-ended', 'attempt-closed', 'not-found'].includes(error.code)) return { is: 'over', why: 'ended' };
  if (['commit-invalid', 'too-large', 'bad-request'].includes(error.code)) return { is: 'refused' };
  return { is: 'later' };
}

/** Sends one commit; whatever is no clear answer of the platform is tried again. */
export async function sendCommit(launchId: string, { seq, body }: Outgoing): Promise<SendResult> {
  try {
    const { data } = await commit({ path: { launchId, seq }, body, throwOnError: true });
    return { is: 'saved', receipt: data };
  } catch (error) {
    return resultOf(error);
  }
}

/** Sends the newest state while the page goes away. One that is too large stays behind: the last autosave stands. */
export async function sendLastWord(launchId: string, { seq, body }: Outgoing): Promise<void> {
  const { sequencing: _package, ...item } = body;
  // Where one stands in the package can be told from what was stored before; what the item holds can't.
  const text = [body, item].map((one) => JSON.stringify(one)).find((one) => new Blob([one]).size <= lastWordBytes);
  if (text === undefined) return;
  await fetch(`/api/launches/${launchId}/commits/${seq}`, {
    method: 'PUT',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: text,
  }).catch(() => undefined);
}
