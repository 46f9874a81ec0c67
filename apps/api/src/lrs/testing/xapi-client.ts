import type { LrsScope } from '@amelie/contract';
import type { Statement } from '@amelie/formats';
import type { TestApp } from '../../testing/test-app';
import { createCredential } from '../credentials/create-credential';

export interface XapiReply {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
  bytes: Buffer;
  /** The parsed body; an empty object when it is no JSON. */
  json: Record<string, unknown>;
}

export interface XapiSending {
  body?: unknown;
  headers?: Record<string, string>;
  /** Bytes as they are, instead of `body`. */
  raw?: string | Buffer;
}

export type XapiSend = (method: string, path: string, sending?: XapiSending) => Promise<XapiReply>;

export interface XapiClient {
  send: XapiSend;
  credentialId: string;
  authorization: string;
  /** Stores one statement and answers its id. */
  store(statement: object): Promise<string>;
  /** The statements that a query finds, in their order. */
  find(query: Record<string, string>): Promise<Statement[]>;
  ids(query: Record<string, string>): Promise<string[]>;
}

export const search = (parameters: Record<string, string>): string => `?${new URLSearchParams(parameters).toString()}`;

function parse(text: string): Record<string, unknown> {
  try {
    const json: Record<string, unknown> = JSON.parse(text);
    return json;
  } catch {
    return {};
  }
}

function sender({ app, config }: TestApp, usual: Record<string, string>): XapiSend {
  return async (method, path, { body, headers = {}, raw } = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: `/xapi${path}`,
      headers: {
        host: new URL(config.appOrigin).host,
        ...usual,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined && raw === undefined ? {} : { payload: raw ?? JSON.stringify(body) }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers as XapiReply['headers'],
      text: answer.payload,
      bytes: answer.rawPayload,
      json: parse(answer.payload),
    };
  };
}

/** Somebody without a credential, or with what they claim to have. */
export const strangerTo = (app: TestApp, headers: Record<string, string> = {}): XapiSend =>
  sender(app, { 'x-experience-api-version': '1.0.3', ...headers });

/** A client of the store with a credential of its own. */
export async function openClient(
  app: TestApp,
  {
    scopes = ['all'],
    activityPrefix = null,
    version = '1.0.3',
  }: { scopes?: LrsScope[]; activityPrefix?: string | null; version?: string } = {},
): Promise<XapiClient> {
  const given = { name: 'A client', scopes, activityPrefix };
  const made = await createCredential(app.database, null, { given, appOrigin: app.config.appOrigin });
  const authorization = `Basic ${Buffer.from(`${made.credential.key}:${made.secret}`).toString('base64')}`;
  const send = sender(app, { authorization, 'x-experience-api-version': version });
  const find = async (query: Record<string, string>) => {
    const { status, json, text } = await send('GET', `/statements${search(query)}`);
    if (status !== 200) throw new Error(text);
    return json.statements as Statement[];
  };
  return {
    send,
    credentialId: made.credential.id,
    authorization,
    store: async (statement) => {
      const { status, text } = await send('POST', '/statements', { body: statement });
      if (status !== 200) throw new Error(text);
      const [id = '']: string[] = JSON.parse(text);
      return id;
    },
    find,
    ids: async (query) => (await find(query)).map(({ id }) => id ?? ''),
  };
}
