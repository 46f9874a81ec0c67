import type { Readable } from 'node:stream';

/** What a resource answers: a status, headers, and JSON, bytes or a stream. */
export interface XapiAnswer {
  status: 200 | 204;
  headers?: Record<string, string>;
  body?: string | Buffer | Readable;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

export const nothing: XapiAnswer = { status: 204 };

export function answerJson(value: unknown, headers: Record<string, string> = {}): XapiAnswer {
  return { status: 200, headers: { ...json, ...headers }, body: JSON.stringify(value) };
}

export function answerText(body: string, headers: Record<string, string> = {}): XapiAnswer {
  return { status: 200, headers: { ...json, ...headers }, body };
}

/** An HTTP date (RFC 9110 5.6.7). */
export const httpDate = (moment: Date): string => moment.toUTCString();
