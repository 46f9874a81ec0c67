import type { Mail, notificationRoutes, Reply } from '@amelie/contract';
import { type Askable, rowsOf } from '../platform/database/database';

const longest = 200;

type MailRow = Omit<Mail, 'createdAt' | 'sentAt'> & { createdAt: Date; sentAt: Date | null };

/** The inbox in the app, newest first. Empty where a mail server is set: then mails are their receivers' alone. */
export async function listMails(
  database: Askable,
  smtpUrl: string | undefined,
): Promise<Reply<typeof notificationRoutes.listMails>> {
  if (smtpUrl) return { mails: [], smtp: true };
  const rows = await rowsOf<MailRow>(
    database,
    `select id, to_address as "to", language, subject, body as text, created_at as "createdAt", sent_at as "sentAt"
     from mail order by created_at desc, id desc limit $1`,
    [longest],
  );
  const mails = rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
  return { mails, smtp: false };
}
