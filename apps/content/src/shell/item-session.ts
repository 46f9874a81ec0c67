import type { Cmi, FromShell, ItemToOpen } from '@amelie/contract';
import type { Acknowledgements } from './acknowledgements';
import { Autosave } from './autosave';
import { CommitAllowance } from './commit-allowance';
import type { KnownPages } from './known-pages';
import { nextSession } from './next-session';
import { RunTime, type RunTimeEvents } from './run-time';
import type { RunTimeStandard } from './run-time-standard';
import type { Sequencer } from './sequencer';
import { SessionClock } from './session-clock';
import { earlierSecondsOf, withTotalTime } from './session-time';
import { type TimeLimit, timeLimitOf } from './time-limit';

const longestSession = 86_400;

type Commit = Extract<FromShell, { t: 'commit' }>;

/** A package that is run by its sequencing, and what to do once the item's own session is over. */
export interface Sequenced {
  sequencer: Sequencer;
  resumed: boolean;
  changed(): void;
  ended(): void;
}

export interface ItemSessionParts {
  standard: RunTimeStandard;
  acknowledgements: Acknowledgements;
  send(commit: Commit): void;
  now(): number;
  /** The pages of the package; none where no browser runs it. */
  pages?: KnownPages;
  sequenced?: Sequenced;
}

const requestValid = /^adl\.nav\.request_valid\.(?:(continue|previous)|(choice|jump)\.\{target=(\S+)\})$/;

/** One item from its start to its end: run-time, clock and autosave, and what of it has to be stored. */
export class ItemSession {
  clock: SessionClock;
  readonly runTime: RunTime;
  private readonly autosave: Autosave;
  private limit: TimeLimit | null;
  /** Of all sessions before this one, as packages are told them; and of this launch before it. */
  private earlierSeconds: number;
  private startSeconds: number;
  private readonly allowance = new CommitAllowance();

  constructor(
    private readonly given: ItemToOpen,
    private readonly parts: ItemSessionParts,
  ) {
    const { standard, now, sequenced } = parts;
    this.clock = new SessionClock(given, now);
    this.startSeconds = given.sessionSeconds;
    this.autosave = new Autosave(() => this.send(false), now);
    if (sequenced) sequenced.sequencer.commit = (terminate) => this.commit(terminate);
    const cmi = sequenced ? sequenced.sequencer.prepare(given, sequenced.resumed) : given.cmi;
    this.limit = timeLimitOf(standard.name, cmi);
    this.earlierSeconds = earlierSecondsOf(standard.name, cmi);
    this.runTime = new RunTime(standard, cmi, this.events(), sequenced?.sequencer.library);
  }

  /**
   * What has something to report: an asset has nothing (SCORM 2004 CAM 2.1.1). One that begins a session all the same
   * was only called an asset by its manifest, and is heard like any other item.
   */
  get reporting(): RunTime | null {
    return this.given.item.kind === 'sco' || this.runTime.hasBegun ? this.runTime : null;
  }

  private events(): RunTimeEvents {
    const { sequenced } = this.parts;
    const events = {
      changed: (element: string) => this.changed(element),
      commit: (terminate: boolean) => this.commit(terminate),
    };
    if (!sequenced)
      return { ...events, ended: () => this.parts.pages?.note(), again: (ended: Cmi) => this.beginAgain(ended) };
    return {
      ...events,
      ending: () => sequenced.sequencer.ending(),
      ended: () => this.ended(sequenced),
      answer: (element) => this.answer(sequenced.sequencer, element),
    };
  }

  get itemId(): string {
    return this.given.item.id;
  }

  /** A page that has come since the package ended its session may begin another one, as if the item were opened anew. */
  private beginAgain(ended: Cmi): Cmi | null {
    const { standard, now, pages } = this.parts;
    if (!pages?.hasNew()) return null;
    this.earlierSeconds += this.ownSeconds();
    this.startSeconds = this.clock.session(this.runTime.reportedSeconds);
    this.clock = new SessionClock({ sessionSeconds: this.startSeconds, activeSeconds: this.clock.active }, now);
    return nextSession(standard.name, withTotalTime(standard.name, ended, this.earlierSeconds));
  }

  /** The item's frame shows something: for an asset that is all there is to report. */
  loaded(): void {
    const change = this.parts.sequenced?.sequencer.takeChange();
    if (!this.reporting || change) this.send(false, change);
  }

  saveNow(): void {
    this.autosave.saveNow();
  }

  /** The limit that has just been reached, once. */
  takeTimeOver(): TimeLimit | null {
    const { limit } = this;
    if (!limit || this.runTime.hasEnded || this.clock.session(null) - this.given.sessionSeconds < limit.seconds)
      return null;
    this.limit = null;
    return limit;
  }

  /** Says to the data model that the session ends because its time is over. */
  timeOut(): void {
    const { standard } = this.parts;
    const element = standard.name === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit';
    this.runTime.functions[standard.setValue]?.(element, 'time-out');
  }

  /** Ends the session in the package's place, where it has not done so itself. */
  end(): void {
    if (this.runTime.isRunning) this.runTime.functions[this.parts.standard.end]?.('');
  }

  /** Sends what is left, after the item has been unloaded. One that has ended its session has sent all. */
  finish(): void {
    this.autosave.saved();
    const { sequenced } = this.parts;
    if (!this.reporting || this.runTime.isRunning) this.send(false);
    else if (sequenced) {
      const change = sequenced.sequencer.takeChange();
      if (change) this.send(this.runTime.hasEnded, change);
    }
  }

  private changed(element: string): void {
    this.autosave.changed();
    this.parts.sequenced?.sequencer.hasSet(element);
    this.parts.sequenced?.changed();
  }

  private commit(terminate: boolean): boolean {
    // In a sequenced package the end is sent with where it has led to.
    if (terminate && this.parts.sequenced) return !this.parts.acknowledgements.isLate();
    const pause = this.allowance.pauseAt(this.parts.now());
    if (terminate || pause === 0) this.send(terminate);
    else this.autosave.soon(pause);
    return !this.parts.acknowledgements.isLate();
  }

  private ended({ sequencer, ended }: Sequenced): void {
    sequencer.hasEnded();
    this.send(true);
    ended();
  }

  /** `adl.nav.request_valid` (RTE 4.4): what holds now, not what held when the item started. */
  private answer(sequencer: Sequencer, element: string): string | undefined {
    const [, way, kind, target] = requestValid.exec(element) ?? [];
    if (way === 'continue' || way === 'previous') return String(sequencer.isOpen(way));
    if (kind === 'choice' || kind === 'jump') return String(sequencer.isOpen(kind, target));
    return undefined;
  }

  private stateOf(runTime: RunTime): Cmi {
    return withTotalTime(this.parts.standard.name, runTime.snapshot(), this.earlierSeconds + this.ownSeconds());
  }

  /** Seconds of this session by the package's word, or else as they were measured. */
  private ownSeconds(): number {
    return this.runTime.reportedSeconds ?? this.clock.session(null) - this.startSeconds;
  }

  private send(terminate: boolean, change = this.parts.sequenced?.sequencer.takeChange()): void {
    const { acknowledgements, now, send } = this.parts;
    this.autosave.saved();
    this.allowance.sentAt(now());
    const { reporting } = this;
    const cmi = reporting ? this.stateOf(reporting) : {};
    const seconds = this.clock.session(reporting?.reportedSeconds ?? null);
    send({
      t: 'commit',
      n: acknowledgements.next(),
      itemId: this.itemId,
      cmi,
      sessionSeconds: Math.min(seconds, longestSession),
      activeSeconds: Math.min(this.clock.active, longestSession),
      terminate,
      ...(change && { sequencing: change }),
    });
  }
}
