import type { FromShell, ItemToOpen } from '@amelie/contract';
import type { Acknowledgements } from './acknowledgements';
import { Autosave } from './autosave';
import { RunTime, type RunTimeStandard } from './run-time';
import { SessionClock } from './session-clock';

/** A package that commits in a loop is stored five times a second; every commit holds the whole state. */
const shortestPause = 200;
const longestSession = 86_400;

type Commit = Extract<FromShell, { t: 'commit' }>;

export interface ItemSessionParts {
  standard: RunTimeStandard;
  acknowledgements: Acknowledgements;
  send(commit: Commit): void;
  now(): number;
}

/** One item from its start to its end: run-time, clock and autosave, and what of it has to be stored. */
export class ItemSession {
  readonly clock: SessionClock;
  readonly runTime: RunTime | null;
  private readonly autosave: Autosave;
  private sentAt = 0;

  constructor(
    private readonly given: ItemToOpen,
    private readonly parts: ItemSessionParts,
  ) {
    const { standard, now } = parts;
    this.clock = new SessionClock(given, now);
    this.autosave = new Autosave(() => this.send(false), now);
    const events = { changed: () => this.autosave.changed(), commit: (terminate: boolean) => this.commit(terminate) };
    // An asset reports nothing: it must not find anything to report to either.
    this.runTime = given.item.kind === 'sco' ? new RunTime(standard, given.cmi, events) : null;
  }

  get itemId(): string {
    return this.given.item.id;
  }

  /** The item's frame shows something: for an asset that is all there is to report. */
  loaded(): void {
    if (!this.runTime) this.send(false);
  }

  saveNow(): void {
    this.autosave.saveNow();
  }

  /** Sends what is left, after the item has been unloaded. One that has ended its session has sent all. */
  finish(): void {
    this.autosave.saved();
    if (!this.runTime || this.runTime.isRunning) this.send(false);
  }

  private commit(terminate: boolean): boolean {
    if (terminate || this.parts.now() - this.sentAt >= shortestPause) this.send(terminate);
    else this.autosave.changed();
    return !this.parts.acknowledgements.isLate();
  }

  private send(terminate: boolean): void {
    const { acknowledgements, now, send } = this.parts;
    this.autosave.saved();
    this.sentAt = now();
    const cmi = this.runTime?.snapshot() ?? {};
    const seconds = this.clock.session(this.runTime?.reportedSeconds(cmi) ?? null);
    send({
      t: 'commit',
      n: acknowledgements.next(),
      itemId: this.itemId,
      cmi,
      sessionSeconds: Math.min(seconds, longestSession),
      activeSeconds: Math.min(this.clock.active, longestSession),
      terminate,
    });
  }
}
