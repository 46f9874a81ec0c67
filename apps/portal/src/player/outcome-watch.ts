import { type CommitBody, isLaunchedByPart, type PlayerState } from '@amelie/contract';
import { outcomeOfCmi } from '@amelie/rules';

type SentCommit = Pick<CommitBody, 'itemId' | 'cmi'>;

/** The very word of SCORM 1.2, which tells one that was only browsed from one that was begun. */
const statusIn = ({ core }: CommitBody['cmi']): unknown =>
  typeof core === 'object' && core !== null && 'lesson_status' in core ? core.lesson_status : null;

/** Notices when a stored commit says something new of how its item stands: other parts may have opened or closed. */
export class OutcomeWatch {
  private readonly sent = new Map<number, { itemId: string; said: string }>();
  private readonly stored = new Map<string, string>();

  /** Commit `n` of the shell is on its way. */
  send(n: number, { itemId, cmi }: SentCommit, { standard, items }: Pick<PlayerState, 'standard' | 'items'>): void {
    if (isLaunchedByPart(standard)) return;
    const masteryScore = items.find(({ id }) => id === itemId)?.masteryScore ?? null;
    const said = JSON.stringify([outcomeOfCmi(standard, cmi, { masteryScore }), statusIn(cmi)]);
    this.sent.set(n, { itemId, said });
  }

  /** Commit `n` is stored, and with it all that it replaced. True when it told of something new. */
  store(n: number): boolean {
    const commit = this.sent.get(n);
    for (const earlier of [...this.sent.keys()].filter((one) => one <= n)) this.sent.delete(earlier);
    if (!commit || this.stored.get(commit.itemId) === commit.said) return false;
    this.stored.set(commit.itemId, commit.said);
    return true;
  }
}
