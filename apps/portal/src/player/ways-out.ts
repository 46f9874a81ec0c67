import type { ModuleState } from '@amelie/contract';
import { blank, leaveNow } from '../lib/quick-exit/blank';
import type { CommitQueue } from './commit-queue';
import { goOut } from './go-out';
import { tellEnd, type WayOut, within } from './leaving';
import type { PlayerView } from './player-view';
import { sendLastWord } from './send-commit';

/** How long Close waits for the server. */
const savePatience = 5000;
/** How long a page that is already blank waits before it goes elsewhere. */
const lastWordPatience = 400;

export interface WaysOutParts {
  view(): PlayerView;
  show(change: Partial<PlayerView>): void;
  queue(): CommitQueue | null;
  /** Unloads the package and takes what it has to say. */
  flush(): Promise<void>;
  /** Asks how the part stands where the package itself tells the platform. */
  settle(): Promise<void>;
  /** Nothing of the package is to stay; `isStuck`: it runs in circles. */
  letGo(isStuck: boolean): void;
  /** How the part stood when the player was opened. */
  openedAs(): ModuleState | null;
}

/** How one leaves the player, with all that is stored or without it. */
export class WaysOut {
  private wayOut: WayOut = 'back';

  constructor(private readonly parts: WaysOutParts) {}

  /** Unloads the package, waits until its work is stored, and goes back to the course or where else one wants to. */
  async close(wayOut: WayOut = 'back'): Promise<void> {
    const { phase, save } = this.parts.view();
    if (phase === 'closing' || phase === 'left') return;
    this.wayOut = wayOut;
    if (save.trouble === 'superseded' || save.trouble === 'ended') return this.leave();
    this.parts.show({ phase: 'closing' });
    await this.parts.flush();
    await this.parts.settle();
    const queue = this.parts.queue();
    const saved = !queue || (await within(queue.whenEmpty(), savePatience));
    if (saved) return this.leave();
    this.parts.show({ unsavedAtClose: true });
    void queue.whenEmpty().then(() => this.leave());
  }

  /** The learner waits until everything is stored; the page then closes by itself. */
  stay(): void {
    this.parts.show({ unsavedAtClose: false });
  }

  /** Goes back, whatever is stored and whatever is not. */
  async leave(): Promise<void> {
    const { state, save, phase, trouble } = this.parts.view();
    if (phase === 'left') return;
    this.parts.show({ phase: 'left', unsavedAtClose: false });
    this.parts.letGo(trouble === 'frozen');
    if (state && save.waitingSince === null) await tellEnd(state.launchId);
    await goOut({ view: this.parts.view(), openedAs: this.parts.openedAs(), wayOut: this.wayOut });
  }

  /** Sends what is not stored while the page goes away. */
  sayLastWord(): Promise<void> {
    const word = this.parts.queue()?.lastWord();
    const { state } = this.parts.view();
    return word && state ? sendLastWord(state.launchId, word) : Promise.resolve();
  }

  /** Nothing is to be seen from here on; behind it the package is unloaded and its last state sent. */
  async quickExit(to: string): Promise<void> {
    blank();
    this.parts.letGo(false);
    this.parts.show({ phase: 'left' });
    await within(this.parts.flush(), lastWordPatience);
    await within(this.sayLastWord(), lastWordPatience / 2);
    leaveNow(to);
  }
}
