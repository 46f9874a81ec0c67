import { isLaunchedByPart, type PlayerState, type UnitToOpen } from '@amelie/contract';
import { openUnit } from '../lib/api/generated/sdk.gen';
import { partRows } from './part-rows';
import { type PlayerView, standingOf } from './player-view';
import { lookOf } from './shell-port';

const refreshEvery = 15_000;
/** What has begun mostly stores something at once: the learner sees it soon. */
const firstRefresh = 4000;

export interface UnitRunParts {
  view(): PlayerView;
  show(change: Partial<PlayerView>): void;
  frameTitle(): string;
  ask(): Promise<PlayerState>;
  /** To the shell. */
  open(unit: UnitToOpen): void;
  /** The AU could not be launched. */
  failed(error: unknown): void;
  goTo(itemId: string): void;
  close(): void;
}

/** The AU to go on with after this one: the first behind it that is not done, else any that is not. */
export function nextUnit(view: Pick<PlayerView, 'state' | 'ways' | 'done'>, itemId: string): string | undefined {
  const rows = partRows(view);
  const at = rows.findIndex(({ id }) => id === itemId);
  return [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ done, isGroup }) => !done && !isGroup)?.id;
}

/**
 * AUs of cmi5 and activities of xAPI packages in the player: each is launched before the shell opens it. What they do
 * goes to the record store and past this page, so it asks now and then how things stand.
 */
export class UnitRun {
  constructor(private readonly parts: UnitRunParts) {}

  private isNeeded(): boolean {
    const { state } = this.parts.view();
    return state !== null && isLaunchedByPart(state.standard);
  }

  start(): void {
    if (this.isNeeded()) setInterval(() => void this.refresh(), refreshEvery);
  }

  /** Launches the current AU of a state: a session of its own, and an address that works once. */
  async open({ launchId, epoch, currentItemId: itemId, language }: PlayerState): Promise<void> {
    const { data, error } = await openUnit({ path: { launchId }, body: { epoch, itemId } });
    if (!data) return this.parts.failed(error);
    this.parts.open({ itemId, url: data.url, title: this.parts.frameTitle(), language, theme: lookOf() });
    setTimeout(() => void this.refresh(), firstRefresh);
  }

  /** The AU is done with itself. Who has finished it goes on; who has only left it is let out. */
  async returned(itemId: string): Promise<void> {
    await this.refresh();
    const view = this.parts.view();
    if (view.phase !== 'running') return;
    const next = view.done.has(itemId) ? nextUnit(view, itemId) : undefined;
    if (next === undefined) this.parts.close();
    else this.parts.goTo(next);
  }

  /** Asks what is done and how the part of the course stands. */
  async refresh(): Promise<void> {
    if (!this.isNeeded() || this.parts.view().phase === 'left' || document.hidden) return;
    const fresh = await this.parts.ask().catch(() => null);
    const view = this.parts.view();
    if (fresh && view.phase !== 'left') this.parts.show(standingOf(fresh, view));
  }
}
