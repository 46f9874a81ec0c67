import type { Transporter } from 'nodemailer';
import { type Askable, rowOf } from '../platform/database/database';

export interface Post {
  transport: Transporter;
  from: string;
}

interface WaitingMail {
  id: string;
  to: string;
  language: string;
  subject: string;
  text: string;
}

const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';

/**
 * Sends one mail, unless it went already or its account is gone. A crash between the server's yes and the mark sends it
 * again under the same Message-ID, so that mailboxes can tell. What was sent is forgotten here: it may hold a link.
 */
export async function sendMail(database: Askable, { transport, from }: Post, mailId: string): Promise<void> {
  const mail = await rowOf<WaitingMail>(
    database,
    `select id, to_address as "to", language, subject, body as text from mail where id = $1 and sent_at is null`,
    [mailId],
  );
  if (!mail) return;
  await transport.sendMail({
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.id}@${domainOf(from)}>`,
    headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await database.query(`update mail set sent_at = now(), body = '' where id = $1`, [mail.id]);
}

/** Forgets mails that are older than 30 days. */
export async function forgetOldMails(database: Askable): Promise<void> {
  await database.query(`delete from mail where created_at < now() - interval '30 days'`);
}
