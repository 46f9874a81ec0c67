import { z } from 'zod';
import { route } from './route';
import { Id, Instant, Language } from './words';

export const Mail = z.object({
  id: Id,
  to: z.string(),
  language: Language,
  subject: z.string(),
  text: z.string(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type Mail = z.infer<typeof Mail>;

/** Mails that a person may do without. */
export const mailKinds = ['follow-up', 'test-reminder', 'booster'] as const;
export const MailKind = z.enum(mailKinds);
export type MailKind = z.infer<typeof MailKind>;

export const MailChoices = z.object({ wanted: z.record(MailKind, z.boolean()) });
export type MailChoices = z.infer<typeof MailChoices>;

export const notificationRoutes = {
  myMailChoices: route({
    method: 'GET',
    path: '/api/me/mail-choices',
    who: 'signed-in',
    summary: 'Which of the mails that one may do without are wanted: all, until somebody says otherwise',
    reply: MailChoices,
  }),
  changeMailChoice: route({
    method: 'PUT',
    path: '/api/me/mail-choices',
    who: 'signed-in',
    summary: 'Want one kind of mail, or do without it',
    body: z.object({ kind: MailKind, isWanted: z.boolean() }),
    reply: MailChoices,
  }),
  listMails: route({
    method: 'GET',
    path: '/api/mails',
    who: 'read-mail',
    summary: 'The inbox in the app: what would have been sent, newest first (only without SMTP_URL)',
    reply: z.object({ mails: z.array(Mail), smtp: z.boolean() }),
  }),
};
