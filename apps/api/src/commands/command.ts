import type { Config, Log } from '@amelie/ground';
import type { Database } from '../platform/database/database';

/** What a command gets: its words, and the platform when it works on the database. */
export interface CommandContext {
  words: string[];
  config: Config;
  database: Database;
  log: Log;
}

interface Named {
  name: string;
  usage: string;
  /** What it does, in a sentence or two for whoever reads the help. */
  about: string;
}

export type Command =
  | (Named & { needsDatabase: false; run(context: { words: string[] }): Promise<void> })
  | (Named & { needsDatabase: true; run(context: CommandContext): Promise<void> });

export class UsageError extends Error {}

/** Says one line to the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
