import { type IncomingMessage, request } from 'node:http';

export interface Answer<Body> {
  status: number;
  body: Body;
}

/** Speaks to a running API as one signed-in person, over real HTTP. */
export class ApiClient {
  private cookie = '';

  /** @param address where the API listens, when that is not where it is called */
  constructor(
    private readonly appOrigin: string,
    private readonly address = appOrigin,
  ) {}

  async send<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const reply = await this.ask(method, path, text);
    const set = reply.headers['set-cookie']?.[0];
    if (set) this.cookie = set.split(';')[0] ?? '';
    return {
      status: reply.statusCode ?? 0,
      body: (reply.text.startsWith('{') ? JSON.parse(reply.text) : reply.text) as Body,
    };
  }

  /** The headers that come with a page or an answer. */
  async head(path: string): Promise<Pick<IncomingMessage, 'headers'>> {
    return this.ask('GET', path, '');
  }

  /** Not by `fetch`: that would not send the name under which the API is called elsewhere. */
  private ask(method: string, path: string, text: string): Promise<IncomingMessage & { text: string }> {
    const headers = {
      host: new URL(this.appOrigin).host,
      origin: this.appOrigin,
      cookie: this.cookie,
      ...(text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    return new Promise((done, fail) => {
      const sent = request(`${this.address}${path}`, { method, headers, timeout: 60_000 }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => done(Object.assign(reply, { text: Buffer.concat(parts).toString() })));
        reply.on('error', fail);
      });
      sent.on('error', fail);
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
      sent.end(text);
    });
  }

  async signIn(email: string, password: string): Promise<this> {
    const { status } = await this.send('POST', '/api/sign-in', { email, password });
    if (status !== 200) throw new Error(`sign-in answered ${status}`);
    return this;
  }

  get sessionCookie(): string {
    return this.cookie;
  }
}
