import { isRefusal } from '../lib/api';
import { heartbeat } from '../lib/api/generated/sdk.gen';
import type { PlayerView } from './player-view';

const beatEvery = 60_000;

interface PulseOf {
  view(): PlayerView;
  show(change: Partial<PlayerView>): void;
  /** The launch is over. */
  stop(error: unknown): void;
  /** Sends what waits. */
  retry(): void;
}

/** Keeps the launch alive, notices when it is over or when nobody is signed in any more, and whose work it is. */
export class Pulse {
  accountId: string | null = null;

  constructor(private readonly of: PulseOf) {}

  start(): void {
    setInterval(() => void this.beat(), beatEvery);
  }

  private async beat(): Promise<void> {
    const { state, save } = this.of.view();
    if (!state || save.trouble === 'superseded' || save.trouble === 'ended') return;
    const { error } = await heartbeat({ path: { launchId: state.launchId }, body: { epoch: state.epoch } });
    if (isRefusal(error, 'launch-superseded') || isRefusal(error, 'launch-ended')) this.of.stop(error);
    if (isRefusal(error, 'not-signed-in')) this.of.show({ signInNeeded: true });
  }

  /** Somebody has signed in again. Only the same person's work goes on. */
  async signedIn(accountId: string): Promise<void> {
    if (this.accountId === null) return location.reload();
    if (accountId !== this.accountId) return this.of.show({ otherAccount: true });
    this.of.show({ signInNeeded: false, otherAccount: false });
    await this.beat();
    this.of.retry();
  }
}
