import {
  type FromShell,
  type ItemToOpen,
  type NavigationRequest,
  type PackageOrganization,
  type SequencingSave,
  sequencingStateLength,
  type SequencingToRun,
} from '@amelie/contract';
import {
  globalObjectiveIds,
  type Outcome,
  readTreeState,
  reportOf,
  SequencingEngine,
  writeTreeState,
} from '@amelie/rules';
import { Scorm2004API } from 'scorm-again/scorm2004';
import { launchCmi, shownObjectives } from './launch-cmi';
import { requestOf } from './navigation-request';
import { outlineOf } from './outline';
import { rootStatus } from './root-status';
import type { LibrarySettings } from './run-time-standard';

type Navigation = Extract<FromShell, { t: 'navigation' }>;
type Request = NavigationRequest | 'exit';

export interface Delivery {
  itemId: string;
  /** An attempt that was suspended goes on; otherwise a new one begins. */
  resumed: boolean;
}

/**
 * A package run by the sequencing of its manifest (SCORM 2004 SN): the engine decides what is open, this class stands
 * between it and the items. Each item has a data model of its own; the library does nothing but hold it.
 */
export class Sequencer {
  /** The data model of the item that was prepared last. */
  library: Scorm2004API;
  private readonly organization: PackageOrganization;
  private readonly engine: SequencingEngine;
  private readonly settings: LibrarySettings;
  /** Elements that the item has set itself. */
  private readonly own = new Set<string>();
  /** The item that the data model belongs to, as long as its attempt is the one that runs. */
  private item: string | null = null;
  private buckets: Record<string, string>;
  private wanted: { request: Request; target?: string } | null = null;
  private asked: ReturnType<typeof requestOf> = null;
  private delivered: Delivery | null = null;
  private refused = false;
  private end: 'over' | 'suspended' | null = null;
  private saved: string;
  /** Stores the state of the item that runs. */
  commit: (terminate: boolean) => boolean = () => true;

  constructor(given: SequencingToRun, settings: (commit: (terminate: boolean) => boolean) => LibrarySettings) {
    this.organization = JSON.parse(given.organization) as PackageOrganization;
    const state = readTreeState(this.organization.root, given.state, given.globalObjectives);
    this.engine = new SequencingEngine(this.organization, state, Math.random);
    this.settings = settings((terminate) => this.commit(terminate));
    this.library = new Scorm2004API(this.settings);
    this.buckets = { ...given.sharedData };
    this.saved = JSON.stringify(this.whole());
  }

  get hasDelivery(): boolean {
    return this.delivered !== null;
  }

  /** The item that sequencing has chosen, once. */
  takeDelivery(): Delivery | null {
    const { delivered } = this;
    this.delivered = null;
    return delivered;
  }

  get ended(): 'over' | 'suspended' | null {
    return this.end;
  }

  /** Whether a way was refused since this was asked last. */
  takeRefusal(): boolean {
    const { refused } = this;
    this.refused = false;
    return refused;
  }

  /**
   * Begins, or goes on where the last session stood. One that ended without a word left an activity open: it counts as
   * suspended (SN 4.4, Suspend All), so that it can be resumed.
   */
  start(): void {
    const { engine } = this;
    if (engine.state.current !== null) engine.navigate({ request: 'suspendAll' });
    if (engine.state.suspended !== null) this.take(engine.navigate({ request: 'resumeAll' }));
    if (!this.delivered) {
      // RTE 4.3.1: buckets live as long as the attempt on the package, unless they are the whole system's.
      if (!this.organization.sharedDataGlobalToSystem) this.buckets = {};
      this.take(engine.navigate({ request: 'start' }));
    }
    this.openOnlyPart();
    this.refused = false;
  }

  /** A package that does not flow waits for a choice; with a single part there is nothing to choose. */
  private openOnlyPart(): void {
    const { tree } = this.engine;
    const [only, other] = tree.ids.filter((id) => tree.isLeaf(id) && tree.node(id).isVisible);
    if (this.delivered || this.end || !only || other) return;
    this.take(this.engine.navigate({ request: 'choice', target: only }));
  }

  private take(outcome: Outcome): void {
    if (outcome.kind === 'nothing') {
      this.refused = outcome.refused;
      return;
    }
    this.item = null;
    if (outcome.kind === 'delivered') this.delivered = { itemId: outcome.item, resumed: outcome.resumed };
    else this.end = outcome.suspended ? 'suspended' : 'over';
  }

  /** A data model for an item that is about to start, with what its sequencing says and its objectives have come to. */
  prepare({ item, cmi }: ItemToOpen, resumed: boolean): ItemToOpen['cmi'] {
    const { engine } = this;
    this.library = new Scorm2004API(this.settings);
    this.own.clear();
    this.item = item.id;
    if (!engine.tree.has(item.id)) return cmi;
    const node = engine.tree.node(item.id);
    const filled = Object.entries(this.buckets).filter(([, store]) => store !== '');
    this.library.restoreSharedDataSnapshot(Object.fromEntries(filled));
    // RTE 4.3.1: a bucket may be read and written unless the map says otherwise.
    this.library.adl.configureSharedDataMaps(
      (node.sharedData ?? []).map((map) => ({ readSharedData: true, writeSharedData: true, ...map })),
    );
    return shownObjectives(engine, item.id, launchCmi(node, cmi, resumed));
  }

  /** The item has set an element of its data model. */
  hasSet(element: string): void {
    this.own.add(element);
  }

  /** Tells the engine what the item that runs has reported up to now. */
  private observe(): void {
    const { library, engine } = this;
    if (this.item === null || this.item !== engine.running) return;
    if (!library.isInitialized() && !library.isTerminated()) return;
    const { cmi } = library.renderCommitCMI(false) as { cmi: object };
    const plain = JSON.parse(JSON.stringify(cmi)) as Record<string, unknown>;
    engine.report(reportOf({ ...plain, exit: library.cmi.getExitValueInternal() }, this.own));
    for (const [id, store] of Object.entries(library.captureSharedDataSnapshot())) {
      // A bucket that was emptied is told as such; one that nobody has filled is not.
      if (store !== '' || id in this.buckets) this.buckets[id] = store;
    }
  }

  /** The learner's way goes before what the item itself asks for (SN 4.3). */
  want(request: Request, target?: string): void {
    this.wanted = { request, ...(target !== undefined && { target }) };
  }

  /** The item ends its session: what it asks for is read before the data model closes. */
  ending(): void {
    this.asked = requestOf(this.library.adl.nav.request);
  }

  /** The item has ended its session. One that asks for nothing leaves its attempt to what the learner does next. */
  hasEnded(): void {
    this.observe();
    const { asked } = this;
    this.asked = null;
    if (asked && !this.wanted) this.take(this.engine.navigate(asked));
  }

  /** Goes where the learner wants to. */
  go(): void {
    const { wanted } = this;
    this.wanted = null;
    if (!wanted) return;
    this.observe();
    this.take(this.engine.navigate(wanted));
  }

  /** Whether a way is open and leads somewhere, as far as it can be told before the item has ended. */
  isOpen(request: 'continue' | 'previous' | 'choice' | 'jump', target = ''): boolean {
    this.observe();
    if (request === 'choice') return this.engine.isChoiceOpen(target);
    if (request === 'jump') return this.engine.isJumpPossible(target);
    const { kind, ...rest } = { refused: false, ...this.engine.preview(request) };
    return kind !== 'nothing' || !rest.refused;
  }

  /** Where one can go from here, for the learner. */
  navigation(): Navigation {
    this.observe();
    const { engine } = this;
    const { running } = engine;
    return {
      t: 'navigation',
      current: running,
      continue: engine.maySeek('continue'),
      isLast: engine.preview('continue').kind === 'ended',
      previous: this.isOpen('previous'),
      hidden: running === null ? [] : (engine.tree.node(running).hideLmsUi ?? []),
      outline: outlineOf(engine),
    };
  }

  private whole(): SequencingSave {
    const { state } = this.engine;
    const named = globalObjectiveIds(this.organization.root);
    const globals = Object.entries(state.globals).filter(([id]) => named.has(id));
    return {
      state: writeTreeState(state),
      globalObjectives: Object.fromEntries(globals.map(([id, values]) => [id, { ...values }])),
      sharedData: this.buckets,
      root: rootStatus(this.engine.outcome()),
    };
  }

  /** What has changed since this was asked last; undefined when nothing has. */
  takeChange(): SequencingSave | undefined {
    this.observe();
    const whole = this.whole();
    // One too large to be taken must not take the item's own state with it.
    if (whole.state.length > sequencingStateLength) return undefined;
    const text = JSON.stringify(whole);
    if (text === this.saved) return undefined;
    this.saved = text;
    return whole;
  }
}
