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

export const notificationRoutes = {
  listMails: route({
    method: 'GET',
    path: '/api/mails',
    who: 'read-mail',
    summary: 'The inbox in the app: what would have been sent, newest first (only without SMTP_URL)',
    reply: z.object({ mails: z.array(Mail), smtp: z.boolean() }),
  }),
};
