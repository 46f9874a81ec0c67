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
    const reply = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        host: new URL(this.appOrigin).host,
        origin: this.appOrigin,
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = reply.headers.getSetCookie()[0];
    if (set) this.cookie = set.split(';')[0] ?? '';
    const text = await reply.text();
    return { status: reply.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as Body };
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
