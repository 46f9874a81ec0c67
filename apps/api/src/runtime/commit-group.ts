import type { CommitReceipt } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import { type CommitWrite, writeCommits } from './write-commit';

interface Waiting {
  write: CommitWrite;
  done: (receipt: CommitReceipt | null) => void;
  failed: (error: unknown) => void;
}

const mostTogether = 64;
const mostBytes = 1024 * 1024;
/** Where reading the data models takes longer than the COMMIT, a second group goes beside the first. */
const largeBytes = 256 * 1024;

/**
 * Group commit: what arrives while a group is being written goes into the next one, one statement and one COMMIT for
 * all of it. Nobody hears of a commit before that COMMIT. Two commits of one attempt never stand in one group, nor in
 * two at once, so each attempt keeps its order.
 */
export class CommitGroup {
  private waiting: Waiting[] = [];
  private readonly writing = new Set<string>();
  private atOnce = 0;
  private waitingBytes = 0;
  private begun = false;

  constructor(private readonly database: Database) {}

  /** Stores one commit; null when another commit or launch came in between. */
  write(write: CommitWrite): Promise<CommitReceipt | null> {
    return new Promise((done, failed) => {
      this.waiting.push({ write, done, failed });
      this.waitingBytes += write.cmiText.length;
      this.begin();
    });
  }

  /** While one group is written the next one gathers: a second at once would only make the groups smaller. */
  private get mayBegin(): boolean {
    return this.atOnce === 0 || (this.atOnce === 1 && this.waitingBytes >= largeBytes);
  }

  /** After what else this turn of the event loop brings. */
  private begin(): void {
    if (this.begun || !this.mayBegin || this.waiting.length === 0) return;
    this.begun = true;
    setImmediate(() => {
      this.begun = false;
      const group = this.takeGroup();
      // All that waits may be of attempts that are being written: the end of that writing begins anew.
      if (group.length === 0) return;
      void this.writeGroup(group);
      this.begin();
    });
  }

  private takeGroup(): Waiting[] {
    if (!this.mayBegin) return [];
    const group: Waiting[] = [];
    const later: Waiting[] = [];
    let bytes = 0;
    for (const one of this.waiting) {
      const { attemptId, cmiText } = one.write;
      const fits = group.length === 0 || (group.length < mostTogether && bytes + cmiText.length <= mostBytes);
      if (!fits || this.writing.has(attemptId)) later.push(one);
      else {
        this.writing.add(attemptId);
        group.push(one);
        bytes += cmiText.length;
      }
    }
    this.waiting = later;
    this.waitingBytes -= bytes;
    return group;
  }

  private async writeGroup(group: Waiting[]): Promise<void> {
    this.atOnce += 1;
    try {
      const receipts = await writeCommits(
        this.database,
        group.map(({ write }) => write),
      );
      group.forEach(({ done }, place) => done(receipts[place] ?? null));
    } catch (error) {
      await this.writeSingly(group, error);
    } finally {
      this.atOnce -= 1;
      for (const { write } of group) this.writing.delete(write.attemptId);
      this.begin();
    }
  }

  /** One that the database will not take must not cost the others their work. */
  private async writeSingly(group: Waiting[], error: unknown): Promise<void> {
    if (group.length === 1) return group[0]?.failed(error);
    for (const { write, done, failed } of group)
      await writeCommits(this.database, [write]).then(([receipt]) => done(receipt ?? null), failed);
  }
}
