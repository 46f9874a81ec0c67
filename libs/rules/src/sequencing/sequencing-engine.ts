import type { PackageOrganization } from '@amelie/contract';
import { ActivityTree } from './activity-tree';
import { deliver, endAttempt, endAttemptsBelow, type AttemptParts } from './attempts';
import { chosenItem, isHiddenFromChoice, mayChoose, mayDeliver } from './choice';
import { flow, type Flow } from './flow';
import { type ItemReport, recordReport } from './item-report';
import { Objectives } from './objectives';
import { isBarred } from './rules';
import {
  aboutAll,
  type Navigation,
  type NavigationName,
  type Outcome,
  refused,
  terminations,
  whileActive,
} from './navigation';
import { rollUp } from './roll-up';
import { type Following, terminate } from './termination';
import type { ObjectiveValues, TreeState } from './tree-state';

/**
 * SCORM 2004 sequencing (SN 4): one learner, one organization. It holds the state that it is given, knows no clock and
 * no library, and answers what is to be shown next.
 */
export class SequencingEngine {
  readonly tree: ActivityTree;
  readonly objectives: Objectives;
  private readonly parts: AttemptParts;

  constructor(
    private readonly organization: PackageOrganization,
    readonly state: TreeState,
    private readonly random: () => number,
  ) {
    this.tree = new ActivityTree(organization.root, state, random);
    this.objectives = new Objectives(this.tree);
    this.parts = {
      tree: this.tree,
      objectives: this.objectives,
      report: null,
      keepsGlobals: organization.objectivesGlobalToSystem,
    };
  }

  /** The same, to try something out on. */
  fork(): SequencingEngine {
    const engine = new SequencingEngine(
      this.organization,
      JSON.parse(JSON.stringify(this.state)) as TreeState,
      this.random,
    );
    engine.parts.report = this.parts.report;
    return engine;
  }

  /** The item that runs. */
  get running(): string | null {
    const { current } = this.state;
    return current !== null && this.tree.isLeaf(current) && this.tree.activity(current).isActive ? current : null;
  }

  /** What the item that runs has reported up to now. */
  report(report: ItemReport): void {
    const { running } = this;
    if (running === null) return;
    this.tree.activity(running).isSuspended = report.exit === 'suspend';
    this.parts.report = report;
    if (this.tree.isTracked(running)) recordReport(this.objectives, running, report);
  }

  /** Overall Sequencing Process (SN OP.1). */
  navigate(navigation: Navigation): Outcome {
    const { request } = navigation;
    if (!this.isValid(navigation)) return refused;
    const isActive = this.state.current !== null && this.tree.activity(this.state.current).isActive;
    const termination = terminations[request];
    const follows = termination && (isActive || aboutAll.includes(request)) ? terminate(this.parts, termination) : null;
    if (request === 'suspendAll') return this.end(true);
    return this.sequence(follows ? { request: follows } : navigation);
  }

  /** Navigation Request Process (SN NB.2.1). */
  private isValid({ request, target }: Navigation): boolean {
    const { tree } = this;
    const { current } = this.state;
    if (request === 'start') return current === null;
    if (request === 'resumeAll') return current === null && this.state.suspended !== null;
    if (request === 'choice') return target !== undefined && mayChoose(this.parts, target);
    if (current === null) return false;
    if (request === 'jump') return target !== undefined && this.isJumpOpen(target);
    if (whileActive.includes(request)) return tree.activity(current).isActive;
    if (aboutAll.includes(request)) return true;
    const parent = tree.parent(current);
    if (parent === null) return request === 'continue' ? tree.controls(current).flow : false;
    const { flow: flows, forwardOnly } = tree.controls(parent);
    return flows && !(request === 'previous' && forwardOnly);
  }

  private isJumpOpen(target: string): boolean {
    const { tree } = this;
    return (
      tree.has(target) &&
      tree.isLeaf(target) &&
      tree.pathUp(target).every((id) => tree.isAvailable(id)) &&
      !isBarred(this.parts, target)
    );
  }

  /** Sequencing Request Process (SN SB.2.12), and what is to be delivered after it. */
  private sequence({
    request,
    target = '',
  }: {
    request: NavigationName | NonNullable<Following>;
    target?: string;
  }): Outcome {
    const { parts, tree, state } = this;
    switch (request) {
      case 'start':
        return this.arrive(
          tree.isLeaf(tree.root) ? { activity: tree.root, ended: false } : flow(parts, tree.root, 'forward', true),
        );
      case 'resumeAll':
        return this.resume(state.suspended ?? tree.root);
      case 'continue':
      case 'previous':
        return this.flowOn(request);
      case 'retry':
        return this.retry();
      case 'choice':
        return this.choose(target);
      case 'jump':
        return this.arrive({ activity: target, ended: false });
      default:
        return state.current === tree.root || state.current === null
          ? this.end(false)
          : { kind: 'nothing', refused: false };
    }
  }

  /** Resume All (SN SB.2.6). A cluster was suspended when no item ran any more: it is flown into. */
  private resume(at: string): Outcome {
    const { tree, parts } = this;
    if (!tree.isLeaf(at)) return this.arrive(flow(parts, at, 'forward', true));
    const item = tree.activity(at);
    // An attempt that was suspended is under way: a rule about used-up attempts speaks of the next one (as in UP.1).
    const underWay = item.isSuspended && item.attempts > 0 ? 1 : 0;
    item.attempts -= underWay;
    const isOpen = mayDeliver(parts, at);
    item.attempts += underWay;
    return isOpen ? { kind: 'delivered', item: at, resumed: deliver(parts, at) } : refused;
  }

  /** SB.2.7, SB.2.8. Going on past the last activity ends the session. */
  private flowOn(request: 'continue' | 'previous'): Outcome {
    const { parts, tree, state } = this;
    const from = state.current ?? tree.root;
    const parent = tree.parent(from);
    if (parent !== null && !tree.controls(parent).flow) return refused;
    return this.arrive(flow(parts, from, request === 'continue' ? 'forward' : 'backward', false));
  }

  /** Retry Sequencing Request Process (SN SB.2.10). */
  private retry(): Outcome {
    const { parts, tree, state } = this;
    const at = state.current ?? tree.root;
    if (at === tree.root && !parts.keepsGlobals) state.globals = {};
    return this.arrive(tree.isLeaf(at) ? { activity: at, ended: false } : flow(parts, at, 'forward', true));
  }

  private choose(target: string): Outcome {
    const { parts, tree, state } = this;
    if (!mayChoose(parts, target)) return refused;
    const item = chosenItem(parts, target);
    if (item !== null) return this.arrive({ activity: item, ended: false });
    // SB.2.9 step 11: nothing in the cluster can be shown; the learner stands there and chooses.
    const common = tree.commonAncestor(state.current ?? tree.root, target);
    endAttemptsBelow(parts, common);
    if (tree.activity(common).isActive) endAttempt(parts, common);
    state.current = target;
    return { kind: 'nothing', refused: false };
  }

  private arrive({ activity, ended }: Flow): Outcome {
    if (ended) {
      endAttemptsBelow(this.parts, this.tree.root);
      if (this.tree.activity(this.tree.root).isActive) endAttempt(this.parts, this.tree.root);
      return this.end(false);
    }
    if (activity === null || !mayDeliver(this.parts, activity)) return refused;
    return { kind: 'delivered', item: activity, resumed: deliver(this.parts, activity) };
  }

  private end(suspended: boolean): Outcome {
    this.state.current = null;
    this.parts.report = null;
    return { kind: 'ended', suspended };
  }

  /** Whether a choice is open now, and leads to something. */
  isChoiceOpen(target: string): boolean {
    const { parts } = this;
    if (!mayChoose(parts, target)) return false;
    const item = chosenItem(parts, target);
    return item !== null && mayDeliver(parts, item);
  }

  /** Whether an activity was selected for this learner, and no rule hides it (SN 3.4). Visibility in the manifest aside. */
  isShown(id: string): boolean {
    return this.tree.pathUp(id).every((at) => this.tree.isAvailable(at)) && !isHiddenFromChoice(this.parts, id);
  }

  /** Whether the learner may ask to go on or back (SN NB.2.1): the cluster around the item flows. */
  maySeek(request: 'continue' | 'previous'): boolean {
    return this.isValid({ request });
  }

  /** Whether a jump is open now. */
  isJumpPossible(target: string): boolean {
    return this.state.current !== null && this.isJumpOpen(target);
  }

  /** What the whole package has come to, with what the item that runs has reported up to now (SN 4.6). */
  outcome(): ObjectiveValues {
    const { running } = this;
    const engine = running === null ? this : this.fork();
    if (running !== null) rollUp(engine.parts, running);
    return engine.objectives.read(engine.tree.root);
  }

  /** Where continue or previous would lead from here. */
  preview(request: 'continue' | 'previous'): Outcome {
    if (!this.isValid({ request })) return refused;
    return this.fork().navigate({ request });
  }
}
