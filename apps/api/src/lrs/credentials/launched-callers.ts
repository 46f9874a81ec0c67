import type { Caller } from './caller';

/** What a fetch URL answers (cmi5 8.2). */
export type FetchAnswer = { 'auth-token': string } | { 'error-code': '1' | '2' | '3'; 'error-text': string };

/** Null when no launch has this key and secret. Throws an XapiFault when that launch is over. */
export type FindLaunched = (key: string, secret: string) => Promise<Caller | null>;

/** Whoever launches content keeps these; the store asks them about callers that it does not know itself. */
export interface LaunchedCallers {
  find: FindLaunched;
  /** Gives a launch its token, once. */
  takeToken(fetchKey: string): Promise<FetchAnswer>;
}

/** Asks one after the other: launches of different kinds have keys of their own. */
export const findAmong =
  (finders: readonly FindLaunched[]): FindLaunched =>
  async (key, secret) => {
    for (const find of finders) {
      const caller = await find(key, secret);
      if (caller) return caller;
    }
    return null;
  };
