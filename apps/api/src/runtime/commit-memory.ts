import type { CommitReceipt } from '@amelie/contract';
import type { CommitContext, CommitKey } from './commit.queries';
import type { CommitWrite } from './write-commit';

interface Kept {
  accountId: string;
  itemId: string;
  context: CommitContext;
}

/** What a receipt says of module and course may be this old, in milliseconds. */
const longest = 30_000;
const mostKept = 5000;

/**
 * What the last commit of a launch left behind, so that the next need not ask for it. It is only ever a guess: the
 * write's fence stores nothing unless the attempt still stands exactly here and the launch is open. Whoever else
 * commits, on this process or another, moves the attempt on, and the guess is dropped.
 */
export class CommitMemory {
  private readonly launches = new Map<string, Kept>();

  /** The context for the next commit of this item, or null when it has to be read. */
  recall({ launchId, accountId, itemId, seq }: CommitKey, epoch: number): CommitContext | null {
    const kept = this.launches.get(launchId);
    if (!kept || kept.accountId !== accountId || kept.itemId !== itemId) return null;
    const { context } = kept;
    const age = performance.now() - context.readAt;
    if (age > longest || epoch !== context.currentEpoch || seq <= context.lastSeq) return null;
    return context;
  }

  remember(
    { launchId, accountId, itemId }: CommitKey,
    context: CommitContext,
    stored: CommitWrite & CommitReceipt,
  ): void {
    if (this.launches.size >= mostKept) this.launches.clear();
    const { seq, outcome, claimed, session, active, recordedActive } = stored;
    const moved = {
      lastSeq: seq,
      outcome,
      claimed,
      session,
      active,
      recordedActive,
      savedAt: new Date(stored.savedAt),
    };
    const after = { ...context, ...moved, receipt: null, sha256: null };
    this.launches.set(launchId, { accountId, itemId, context: after });
  }

  forget(launchId: string): void {
    this.launches.delete(launchId);
  }
}
