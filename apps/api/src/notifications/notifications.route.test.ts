import { newId } from '@amelie/ground';
import { createServer, type Server } from 'node:net';
import { createTransport } from 'nodemailer';
import { rowOf } from '../platform/database/database';
import { buildAdministrator, buildStaff } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';
import { queueMail } from './queue-mail';
import { sendMail } from './send-mail';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Inbox extends Record<string, unknown> {
  smtp: boolean;
  mails: { id: string; to: string; text: string; sentAt: string | null }[];
}

const wish = (key?: string) => ({
  accountId: null,
  to: 'eleni@example.test',
  language: 'el' as const,
  template: 'invitation' as const,
  values: { link: 'http://localhost:3000/new-password#t', hours: 72 },
  dedupeKey: key,
});

/** The least of a mail server: takes everything and keeps the letters. */
function startMailServer(): Promise<{ server: Server; letters: string[]; url: string }> {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let inLetter = false;
    let waiting = '';
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      waiting += chunk.toString('utf8');
      for (;;) {
        const end = waiting.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + (inLetter ? 5 : 2));
        if (inLetter) letters.push(line);
        inLetter = !inLetter && line === 'DATA';
        socket.write(inLetter ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ server, letters, url: `smtp://127.0.0.1:${port}` });
    }),
  );
}

describe('mails', () => {
  test('without a mail server a mail waits in the inbox that the administrator reads', async () => {
    await app.database.transaction((tx) => queueMail(tx, wish()));
    const administrator = await app.as((await buildAdministrator(app.database)).accountId);
    const { body } = await administrator.get<Inbox>('/api/mails');
    expect(body.smtp).toBe(false);
    expect(body.mails[0]).toMatchObject({ to: 'eleni@example.test', sentAt: null });
    expect(body.mails[0]?.text).toContain('http://localhost:3000/new-password#t');
  });

  test('staff may not read mails', async () => {
    const staff = await app.as((await buildStaff(app.database)).accountId);
    expect((await staff.get('/api/mails')).status).toBe(403);
    expect((await app.anyone.get('/api/mails')).status).toBe(401);
  });

  test('a mail that is asked for twice by one key is written once, with one job', async () => {
    const key = newId();
    const first = await app.database.transaction((tx) => queueMail(tx, wish(key)));
    const second = await app.database.transaction((tx) => queueMail(tx, wish(key)));
    expect(first).not.toBeNull();
    expect(second).toBeNull();
    const jobs = await rowOf<{ count: number }>(
      app.database,
      `select count(*)::int as count from outbox where job = 'send-mail' and payload ->> 'mailId' = $1`,
      [first],
    );
    expect(jobs?.count).toBe(1);
  });

  test('a mail whose transaction fails was never written', async () => {
    const key = newId();
    const failing = app.database.transaction(async (tx) => {
      await queueMail(tx, wish(key));
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else');
    expect(await rowOf(app.database, `select 1 from mail where dedupe_key = $1`, [key])).toBeNull();
  });

  test('a mail is sent once, and what it said is forgotten', async () => {
    const { server, letters, url } = await startMailServer();
    const transport = createTransport(url);
    const mailId = await app.database.transaction((tx) => queueMail(tx, wish()));
    try {
      const post = { transport, from: 'Learning <learning@learn.test>' };
      await sendMail(app.database, post, mailId ?? '');
      await sendMail(app.database, post, mailId ?? '');
    } finally {
      transport.close();
      server.close();
    }
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain(`Message-ID: <${mailId}@learn.test>`);
    const row = await rowOf<{ body: string; sent: boolean }>(
      app.database,
      `select body, sent_at is not null as sent from mail where id = $1`,
      [mailId],
    );
    expect(row).toEqual({ body: '', sent: true });
  });
});
