import type { PlayerState, UnitToOpen } from '@amelie/contract';
import { openUnit } from '../lib/api/generated/sdk.gen';
import { partRows } from './part-rows';
import { doneItems, type PlayerView } from './player-view';
import { lookOf } from './shell-port';

const refreshEvery = 15_000;

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
 * AUs of cmi5 in the player: each is launched before the shell opens it. What they do goes to the record store and past
 * this page, so it asks now and then how things stand.
 */
export class UnitRun {
  constructor(private readonly parts: UnitRunParts) {}

  start(): void {
    if (this.parts.view().state?.standard === 'cmi5') setInterval(() => void this.refresh(), refreshEvery);
  }

  /** Launches the current AU of a state: a session of its own, and an address that works once. */
  async open({ launchId, epoch, currentItemId: itemId, language }: PlayerState): Promise<void> {
    const { data, error } = await openUnit({ path: { launchId }, body: { epoch, itemId } });
    if (data) this.parts.open({ itemId, url: data.url, title: this.parts.frameTitle(), language, theme: lookOf() });
    else this.parts.failed(error);
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
    const before = this.parts.view();
    if (before.state?.standard !== 'cmi5' || before.phase === 'left' || document.hidden) return;
    const fresh = await this.parts.ask().catch(() => null);
    if (!fresh || this.parts.view().phase === 'left') return;
    const { moduleState, courseCompleted, missing } = fresh;
    this.parts.show({ done: doneItems(fresh), moduleState, courseCompleted, missing });
  }
}
