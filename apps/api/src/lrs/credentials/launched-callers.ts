import type { Caller } from './caller';

/** What a fetch URL answers (cmi5 8.2). */
export type FetchAnswer = { 'auth-token': string } | { 'error-code': '1' | '2' | '3'; 'error-text': string };

/** Whoever launches content keeps these; the store asks them about callers that it does not know itself. */
export interface LaunchedCallers {
  /** Null when no launch has this key and secret. Throws an XapiFault when that launch is over. */
  find(key: string, secret: string): Promise<Caller | null>;
  /** Gives a launch its token, once. */
  takeToken(fetchKey: string): Promise<FetchAnswer>;
}
