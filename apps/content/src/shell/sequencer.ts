import type {
  ActivityNode,
  FromShell,
  ItemToOpen,
  NavigationRequest,
  PackageOrganization,
  SequencingSave,
  SequencingToRun,
} from '@amelie/contract';
import { sequencingStateLength } from '@amelie/contract';
import { Scorm2004API } from 'scorm-again/scorm2004';
import { activitySettings, allNodes, globalObjectiveIds } from './activity-settings';
import { launchCmi } from './launch-cmi';
import { outlineOf } from './outline';
import type { LibrarySettings } from './run-time';
import { lightState, objectivesToKeep, rootStatus } from './sequencing-save';

type Sequencing = NonNullable<LibrarySettings['sequencing']>;
type Navigation = Extract<FromShell, { t: 'navigation' }>;
type Request = NavigationRequest | 'exit' | 'start' | 'resumeAll';

export interface Delivery {
  itemId: string;
  /** An attempt that was suspended goes on; otherwise a new one begins. */
  resumed: boolean;
}

/** What stays the same when nothing has happened: the library stamps each state with the time. */
const withoutStamps = (text: string) => text.replaceAll(/"timestamp":"[^"]*"/g, '');

/**
 * A package run by the sequencing of its manifest (SCORM 2004 SN): the activity tree, where the learner stands in it,
 * and the one run-time library that all its items share, one after the other.
 */
export class Sequencer {
  readonly library: Scorm2004API;
  private readonly organization: PackageOrganization;
  private readonly nodes: ReadonlyMap<string, ActivityNode>;
  private readonly globals: ReadonlySet<string>;
  private wanted: { request: Request; target?: string } | null = null;
  private delivered: Delivery | null = null;
  private refused = false;
  private end: 'over' | 'suspended' | null = null;
  private saved = '';
  /** Stores the state of the item that runs. */
  commit: (terminate: boolean) => boolean = () => true;

  constructor(given: SequencingToRun, settings: (commit: (terminate: boolean) => boolean) => LibrarySettings) {
    this.organization = JSON.parse(given.organization) as PackageOrganization;
    const { root } = this.organization;
    this.nodes = new Map(allNodes(root).map((node) => [node.id, node]));
    this.globals = globalObjectiveIds(root);
    this.library = new Scorm2004API({ ...settings((terminate) => this.commit(terminate)), ...this.settings(root) });
    if (given.state !== null) this.library.deserializeSequencingState(given.state);
    this.library.restoreGlobalObjectiveSnapshot(given.globalObjectives);
    this.library.restoreSharedDataSnapshot(given.sharedData);
    this.saved = withoutStamps(JSON.stringify(this.whole()));
  }

  private settings(root: ActivityNode): LibrarySettings {
    const never = { saveState: () => Promise.resolve(true), loadState: () => Promise.resolve(null) };
    return {
      sequencing: {
        // The library's enumerations are the words of the standard, which is what the tree is made of.
        activityTree: activitySettings(root) as unknown as Sequencing['activityTree'],
        // What is rolled up while an item runs is what its end would give: only where everything is tracked.
        autoRollupOnCMIChange: [...this.nodes.values()].every((node) => node.delivery?.tracked !== false),
        logLevel: 'error',
        eventListeners: {
          onActivityDelivery: (activity) => this.deliver(activity.id),
          onSequencingError: () => (this.refused = true),
          onSequencingSessionEnd: ({ reason }) => (this.end = reason === 'suspend_all' ? 'suspended' : 'over'),
        },
      },
      // With it the library does not take a data model that is loaded for news about objectives.
      sequencingStatePersistence: { persistence: never, autoLoadOnInitialize: false, autoSaveOn: 'never' },
    };
  }

  private get service() {
    const service = this.library.getSequencingService();
    const process = service?.getOverallSequencingProcess();
    if (!service || !process) throw new Error('The package has no activity tree');
    return { service, process, ...service.getSequencingState() };
  }

  private deliver(id: string): void {
    const { currentActivity } = this.service;
    this.delivered = { itemId: id, resumed: currentActivity?.id === id && currentActivity.deliveryWasResumed };
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
    if (this.service.currentActivity) this.library.processNavigationRequest('suspendAll');
    this.end = null;
    const resumed = this.library.processNavigationRequest('resumeAll') && this.delivered !== null;
    if (!resumed) this.library.processNavigationRequest('start');
    this.openOnlyPart();
    this.refused = false;
  }

  /** A package that does not flow waits for a choice; with a single part there is nothing to choose. */
  private openOnlyPart(): void {
    const leaves = [...this.nodes.values()].filter((node) => node.children.length === 0 && node.isVisible);
    const [only] = leaves;
    if (this.delivered || this.end || leaves.length !== 1 || !only) return;
    this.library.processNavigationRequest('choice', only.id);
  }

  /** The data model for an item that is about to start, and the library made ready for it. */
  prepare({ item, cmi }: ItemToOpen, resumed: boolean): ItemToOpen['cmi'] {
    this.library.reset();
    return launchCmi(this.nodes.get(item.id), cmi, resumed);
  }

  /** The learner's way goes before what the item itself asks for (SN 4.3). */
  want(request: Request, target?: string): void {
    this.wanted = { request, ...(target !== undefined && { target }) };
  }

  /** The item ends its session: the library acts on the navigation request that stands in its data model then. */
  ending(): void {
    const { nav } = this.library.adl;
    if (this.wanted) {
      const { request, target } = this.wanted;
      this.wanted = null;
      if (request !== 'exit') nav.request = request === 'choice' ? `{target=${target ?? ''}}choice` : request;
      else nav.request = '_none_';
    }
    // SN NB.2.1, Jump: the current attempt ends first. The library goes to the target without it.
    const { currentActivity, process } = this.service;
    if (/jump$/.test(nav.request) && currentActivity) process.endAttemptProcess(currentActivity);
  }

  /** The item has ended its session. A request that was not open leaves the attempt running: it ends with the session. */
  hasEnded(): void {
    if (this.delivered || this.end || !this.service.currentActivity?.isActive) return;
    this.library.processNavigationRequest('exit');
  }

  /** Goes where the learner wants to, unless the end of the item has already done so. */
  go(): void {
    if (!this.wanted) return;
    const { request, target } = this.wanted;
    this.wanted = null;
    this.library.processNavigationRequest(request, target);
    const { currentActivity } = this.service;
    // The library keeps quiet about an activity that it has delivered before and that goes on.
    if (!this.delivered && !this.end && currentActivity?.isActive) this.deliver(currentActivity.id);
  }

  /** Whether a way is open, as far as it can be told before the item has ended. */
  isOpen(request: 'continue' | 'previous' | 'choice' | 'jump', target = ''): boolean {
    const { process, service, currentActivity } = this.service;
    if (request === 'jump') return this.nodes.has(target);
    if (request === 'choice') {
      if (currentActivity) return process.predictChoiceEnabled(target);
      return service.prepareNavigationRequest('choice', target)?.operation.deliveryRequest === null;
    }
    const { outcome } = this.library.isInitialized() ? service.previewNavigationRequest(request) : { outcome: '' };
    if (outcome === 'allowed' || outcome === 'blocked') return outcome === 'allowed';
    return request === 'continue' ? process.predictContinueEnabled() : process.predictPreviousEnabled();
  }

  /** Where one can go from here, for the learner. */
  navigation(): Navigation {
    const { process, currentActivity, rootActivity } = this.service;
    process.invalidateNavigationCache();
    const hidden = this.hiddenByRules();
    const ask = { isOpen: (id: string) => this.isOpen('choice', id), isHidden: (id: string) => hidden.has(id) };
    const isLast =
      this.library.isInitialized() && this.library.previewNavigationRequest('continue').endSequencingSession;
    return {
      t: 'navigation',
      current: currentActivity?.isActive ? currentActivity.id : null,
      continue: this.isOpen('continue'),
      isLast,
      previous: this.isOpen('previous'),
      hidden: process.getEffectiveHideLmsUi(currentActivity),
      outline: outlineOf(rootActivity?.children ?? [], ask).slice(0, 2000),
    };
  }

  /** SN 3.4, hiddenFromChoice: what a rule keeps out of sight. */
  private hiddenByRules(): Set<string> {
    const all = this.library.adl.sequencing?.activityTree.getAllActivities() ?? [];
    const hidden = all.filter((activity) =>
      activity.sequencingRules.preConditionRules.some(
        (rule) => String(rule.action) === 'hiddenFromChoice' && rule.evaluate(activity),
      ),
    );
    return new Set(hidden.map(({ id }) => id));
  }

  private whole(): SequencingSave {
    const { process, rootActivity } = this.service;
    return {
      state: lightState(this.library.serializeSequencingState()),
      globalObjectives: objectivesToKeep(process.getGlobalObjectiveMapSnapshot(), this.globals),
      sharedData: this.library.captureSharedDataSnapshot(),
      root: rootStatus(rootActivity),
    };
  }

  /** What has changed since this was asked last; undefined when nothing has. */
  takeChange(): SequencingSave | undefined {
    const whole = this.whole();
    // One too large to be taken must not take the item's own state with it.
    if (whole.state.length > sequencingStateLength) return undefined;
    const text = withoutStamps(JSON.stringify(whole));
    if (text === this.saved) return undefined;
    this.saved = text;
    return whole;
  }
}
