import type { PlayerState } from '@amelie/contract';
import { OwnWindow } from './own-window';
import type { PackageWatch } from './package-watch';
import type { PlayerView } from './player-view';

export interface WindowRunParts {
  view(): PlayerView;
  show(change: Partial<PlayerView>): void;
  watch: Pick<PackageWatch, 'awaitPackage' | 'gone'>;
  /** The state to begin with, after the first time with what has been stored meanwhile. */
  refresh(): Promise<PlayerState | null>;
  /** Gives a shell its line and the first item. */
  connect(shell: Window, state: PlayerState): void;
}

/** A package that runs in a window of its own: opened at the press of a button, found again, and closed with the player. */
export class WindowRun {
  private readonly window = new OwnWindow({
    ready: (shell) => void this.attach(shell),
    gone: () => {
      this.parts.watch.gone();
      this.parts.show({ where: 'gone', ways: null, word: null });
    },
  });

  constructor(private readonly parts: WindowRunParts) {}

  start(): void {
    this.window.start();
  }

  /** The learner has pressed the button for it. */
  open(): void {
    const { state } = this.parts.view();
    if (!state) return;
    const where = this.window.open(state.shellUrl, state.contentOrigin) ? 'open' : 'blocked';
    if (where === 'open') this.parts.watch.awaitPackage();
    this.parts.show({ where });
  }

  /** Brings it to the front. */
  bringUp(): void {
    this.window.show();
  }

  /** The browser keeps windows shut: the package has to do with the page. */
  runHere(): void {
    this.parts.show({ where: 'page' });
  }

  close(): void {
    this.window.close();
  }

  private async attach(shell: Window): Promise<void> {
    const state = await this.parts.refresh();
    if (state) this.parts.connect(shell, state);
  }
}
