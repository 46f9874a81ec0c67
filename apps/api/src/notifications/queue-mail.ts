import { newId } from '@amelie/ground';
import type { Language } from '@amelie/contract';
import { rowsOf, type Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import { type MailTemplate, type MailTemplates, renderMail } from './render-mail';

export interface MailWish<T extends MailTemplate> {
  /** The mail goes when this account goes. */
  accountId: string | null;
  to: string;
  language: Language;
  template: T;
  /** Links are built from the configured app origin, never from a request. */
  values: MailTemplates[T];
  /** A second mail with the same key is not written. */
  dedupeKey?: string;
}

/** Writes a mail in the transaction that wants it, and the job that sends it. Returns its id, or null for a repeat. */
export async function queueMail<T extends MailTemplate>(tx: Tx, wish: MailWish<T>): Promise<string | null> {
  const { subject, text } = renderMail(wish.language, wish.template, wish.values);
  const [written] = await rowsOf<{ id: string }>(
    tx,
    `insert into mail (id, dedupe_key, account_id, to_address, language, subject, body)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (dedupe_key) do nothing returning id`,
    [newId(), wish.dedupeKey ?? null, wish.accountId, wish.to, wish.language, subject, text],
  );
  if (!written) return null;
  await addJob(tx, 'send-mail', { mailId: written.id });
  return written.id;
}
