import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Platform } from '../../e2e/harness/platform';

export interface StoreDoor {
  origin: string;
  authorization: string;
}

/** A credential of its own, by the command that administrators use. */
export async function openStore(platform: Platform): Promise<StoreDoor> {
  const said = await platform.command('lrs-credential', 'create', '--name', 'Bench');
  const [key = '', secret = ''] = ['Key', 'Secret'].map((name) => new RegExp(`^${name}: (.+)$`, 'm').exec(said)?.[1]);
  return {
    origin: platform.appOrigin,
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
  };
}

/** A statement of 1.1 KB, as a package of ours would send it, each about another moment. */
export function buildBenchStatement(): { id: string; text: string } {
  const id = randomUUID();
  const statement = {
    id,
    actor: {
      objectType: 'Agent',
      account: { homePage: 'https://learn.example.test', name: `learner-${id.slice(0, 3)}` },
    },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered', el: 'απάντησε' } },
    object: {
      objectType: 'Activity',
      id: `https://learn.example.test/activities/question-${id.slice(4, 6)}`,
      definition: {
        name: { en: 'Which of these signs calls for a talk in private?' },
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
        correctResponsesPattern: ['a[,]c'],
        choices: ['a', 'b', 'c', 'd'].map((choice) => ({ id: choice, description: { en: `Sign ${choice}` } })),
      },
    },
    result: { success: true, response: 'a[,]c', duration: 'PT17.25S', score: { scaled: 1, raw: 10, min: 0, max: 10 } },
    context: {
      registration: randomUUID(),
      contextActivities: { parent: [{ id: 'https://learn.example.test/activities/module-3' }] },
    },
    timestamp: new Date().toISOString(),
  };
  return { id, text: JSON.stringify(statement) };
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** A request by the bare HTTP client: `fetch` would take more of the two cores than the server it measures. */
export function ask(
  { origin, authorization }: StoreDoor,
  path: string,
  body?: string,
): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const headers = {
      authorization,
      'x-experience-api-version': '1.0.3',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(
      `${origin}${path}`,
      { method: body === undefined ? 'GET' : 'POST', agent, headers },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => done({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** How often `work` is done in a second by this many workers. */
export async function perSecond(workers: number, seconds: number, work: () => Promise<void>): Promise<number> {
  let count = 0;
  const end = Date.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (Date.now() < end) {
        await work();
        count += 1;
      }
    }),
  );
  return count / ((performance.now() - began) / 1000);
}
