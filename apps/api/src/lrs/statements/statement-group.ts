import type { Database } from '../../platform/database/database';
import type { PreparedStatement } from './prepared-statement';
import type { WriteOutcome } from './prepared-statement';
import { writeStatements } from './write-statements';

interface Waiting {
  statements: PreparedStatement[];
  done: (outcome: WriteOutcome) => void;
  failed: (error: unknown) => void;
}

const mostStatements = 500;
const mostBytes = 4 * 1024 * 1024;

const bytesOf = (statements: PreparedStatement[]) => statements.reduce((sum, { opened }) => sum + opened.length, 0);

/**
 * Group commit: what arrives while statements are being written goes into the next group, one insert and one COMMIT for
 * all of it. Nobody hears of a statement before that COMMIT. What came in one request is stored whole or not at all.
 */
export class StatementGroup {
  private waiting: Waiting[] = [];
  private writing = false;
  private begun = false;

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
      void this.writeGroup(this.takeGroup());
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

  private async writeGroup(group: Waiting[]): Promise<void> {
    this.writing = true;
    try {
      const outcomes = await writeStatements(
        this.database,
        group.map(({ statements }) => statements),
      );
      group.forEach(({ done }, place) => done(outcomes[place] ?? 'stored'));
    } catch (error) {
      await this.writeSingly(group, error);
    } finally {
      this.writing = false;
      this.begin();
    }
  }

  /** One that the database will not take must not cost the others their work. */
  private async writeSingly(group: Waiting[], error: unknown): Promise<void> {
    if (group.length === 1) return group[0]?.failed(error);
    for (const { statements, done, failed } of group)
      await writeStatements(this.database, [statements]).then(([outcome]) => done(outcome ?? 'stored'), failed);
  }
}
