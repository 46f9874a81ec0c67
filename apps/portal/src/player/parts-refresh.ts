import type { PlayerState } from '@amelie/contract';
import { OutcomeWatch } from './outcome-watch';
import { doneItems, type PlayerView } from './player-view';

interface PartsOf {
  view(): PlayerView;
  show(change: Partial<PlayerView>): void;
  ask(): Promise<PlayerState>;
}

/** Asks again which parts are done and which wait for others, whenever a stored commit says that an item stands otherwise. */
export class PartsRefresh {
  private readonly outcomes = new OutcomeWatch();
  private asked = 0;

  constructor(private readonly of: PartsOf) {}

  /** Commit `n` is on its way. */
  sent(n: number, commit: Parameters<OutcomeWatch['send']>[1], state: PlayerState): void {
    this.outcomes.send(n, commit, state);
  }

  /** The whole state has come: what was asked for before is older. */
  replaced(): void {
    this.asked += 1;
  }

  /** Commit `n` is stored. */
  stored(n: number): void {
    if (this.outcomes.store(n)) void this.refresh();
  }

  private async refresh(): Promise<void> {
    const { state, ways } = this.of.view();
    if (!state || ways || state.items.length < 2) return;
    const asked = (this.asked += 1);
    const fresh = await this.of.ask().catch(() => null);
    const shown = this.of.view().state;
    if (!fresh || !shown || asked !== this.asked) return;
    this.of.show({ state: { ...shown, waiting: fresh.waiting }, done: doneItems(fresh) });
  }
}
