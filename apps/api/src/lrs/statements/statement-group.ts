import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../platform/database/database';
import type { PreparedStatement, WriteOutcome } from './prepared-statement';
import { DefinitionMemo } from './definition-memo';
import { holdStore } from './hold-store';
import { type StoreHold, writeStatements } from './write-statements';

interface Waiting {
  statements: PreparedStatement[];
  done: (outcome: WriteOutcome) => void;
  failed: (error: unknown) => void;
}

const mostStatements = 500;
const mostBytes = 4 * 1024 * 1024;

/** PostgreSQL's classes of errors that lie in what was to be written: data, constraints, limits. */
const isDataFault = (error: unknown): boolean => /^(22|23|54)/.test(String((error as { code?: unknown }).code ?? ''));

const bytesOf = (statements: PreparedStatement[]) => statements.reduce((sum, { opened }) => sum + opened.length, 0);

/** Milliseconds after which others who want to store have their turn. */
const longestHold = 20;

/**
 * Group commit: what arrives while statements are being written goes into the next group, one insert and one COMMIT for
 * all of it. Nobody hears of a statement before that COMMIT. What came in one request is stored whole or not at all.
 */
export class StatementGroup {
  private waiting: Waiting[] = [];
  private writing = false;
  private begun = false;
  private readonly known = { memo: new DefinitionMemo(), partitions: new Set<string>() };

  constructor(private readonly database: Database) {}

  /** Stores the statements of one request. */
  write(statements: PreparedStatement[]): Promise<WriteOutcome> {
    return new Promise((done, failed) => {
      this.waiting.push({ statements, done, failed });
      this.begin();
    });
  }

  /** After what else this turn of the event loop brings. */
  private begin(): void {
    if (this.begun || this.writing || this.waiting.length === 0) return;
    this.begun = true;
    setImmediate(() => {
      this.begun = false;
      void this.writeGroups();
    });
  }

  private takeGroup(): Waiting[] {
    let [count, bytes, taken] = [0, 0, 0];
    for (const { statements } of this.waiting) {
      count += statements.length;
      bytes += bytesOf(statements);
      if (taken > 0 && (count > mostStatements || bytes > mostBytes)) break;
      taken += 1;
    }
    return this.waiting.splice(0, taken);
  }

  /** Group after group while there are any: the store stays held, and its clock is known. */
  private async writeGroups(): Promise<void> {
    this.writing = true;
    let group = this.takeGroup();
    try {
      await holdStore(this.database, async (client, clock) => {
        const end = performance.now() + longestHold;
        while (group.length > 0) {
          await this.writeGroup({ client, clock, ...this.known }, group);
          group = performance.now() < end ? this.takeGroup() : [];
        }
      });
    } catch (error) {
      await this.writeSingly(group, error);
    } finally {
      this.writing = false;
      this.begin();
    }
  }

  private async writeGroup(hold: StoreHold, group: Waiting[]): Promise<void> {
    const requests = group.map(({ statements }) => statements);
    const outcomes = await writeStatements(hold, requests);
    group.forEach(({ done }, place) => done(outcomes[place] ?? 'stored'));
    await nextTurn();
  }

  /** One that the database will not take must not cost the others their work. */
  private async writeSingly(group: Waiting[], error: unknown): Promise<void> {
    if (group.length === 1 || !isDataFault(error)) return group.forEach(({ failed }) => failed(error));
    for (const one of group)
      await holdStore(this.database, (client, clock) => this.writeGroup({ client, clock, ...this.known }, [one])).catch(
        one.failed,
      );
  }
}
