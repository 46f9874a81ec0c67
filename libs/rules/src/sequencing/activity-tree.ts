import type { ActivityNode } from '@amelie/contract';
import { dealChildren } from './deal-children';
import { type ActivityState, newActivityState, type TreeState } from './tree-state';

interface Place {
  node: ActivityNode;
  parent: string | null;
  depth: number;
}

/** The activities of one organization and where they stand. Children are those that were selected for this learner. */
export class ActivityTree {
  readonly root: string;
  private readonly places = new Map<string, Place>();

  constructor(
    root: ActivityNode,
    readonly state: TreeState,
    private readonly random: () => number,
  ) {
    this.root = root.id;
    this.add(root, null, 0);
  }

  private add(node: ActivityNode, parent: string | null, depth: number): void {
    this.places.set(node.id, { node, parent, depth });
    for (const child of node.children) this.add(child, node.id, depth + 1);
  }

  private place(id: string): Place {
    const place = this.places.get(id);
    if (!place) throw new Error(`No activity ${id}`);
    return place;
  }

  get ids(): string[] {
    return [...this.places.keys()];
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  node(id: string): ActivityNode {
    return this.place(id).node;
  }

  parent(id: string): string | null {
    return this.place(id).parent;
  }

  depth(id: string): number {
    return this.place(id).depth;
  }

  isLeaf(id: string): boolean {
    return this.node(id).children.length === 0;
  }

  isTracked(id: string): boolean {
    return this.node(id).delivery?.tracked !== false;
  }

  /** Control modes with the defaults of the standard (SN 3.2). */
  controls(id: string) {
    const { controls } = this.node(id);
    return {
      choice: controls?.choice ?? true,
      choiceExit: controls?.choiceExit ?? true,
      flow: controls?.flow ?? false,
      forwardOnly: controls?.forwardOnly ?? false,
      preventActivation: controls?.preventActivation ?? false,
      constrainChoice: controls?.constrainChoice ?? false,
      onlyCurrentObjectives: controls?.useCurrentAttemptObjectiveInfo ?? true,
      onlyCurrentProgress: controls?.useCurrentAttemptProgressInfo ?? true,
    };
  }

  activity(id: string): ActivityState {
    const { activities } = this.state;
    return (activities[id] ??= newActivityState());
  }

  /** The available children (SN AM.1.1); they are dealt before they are asked for the first time. */
  children(id: string): string[] {
    const node = this.node(id);
    const state = this.activity(id);
    return (state.children ??= dealChildren(node, this.random));
  }

  /** Selects and orders anew, where the manifest wants that with each attempt (SR.1, SR.2). */
  dealAgain(id: string): void {
    const { randomizationTiming, selectionTiming } = this.node(id).randomization ?? {};
    if (randomizationTiming === 'onEachNewAttempt' || selectionTiming === 'onEachNewAttempt')
      this.activity(id).children = null;
  }

  /** From the activity up to the root, both included. */
  pathUp(id: string): string[] {
    const path: string[] = [];
    for (let at: string | null = id; at !== null; at = this.parent(at)) path.push(at);
    return path;
  }

  pathDown(id: string): string[] {
    return this.pathUp(id).reverse();
  }

  commonAncestor(one: string, other: string): string {
    const above = new Set(this.pathUp(one));
    return this.pathUp(other).find((id) => above.has(id)) ?? this.root;
  }

  isWithin(id: string, ancestor: string): boolean {
    return this.pathUp(id).includes(ancestor);
  }

  /** The available sibling before (-1) or after (1) an activity. */
  sibling(id: string, step: 1 | -1): string | null {
    const parent = this.parent(id);
    if (parent === null) return null;
    const children = this.children(parent);
    return children[children.indexOf(id) + step] ?? null;
  }

  /** Whether one activity comes after another, walking down the tree. */
  isAfter(id: string, other: string): boolean {
    const common = this.commonAncestor(id, other);
    const place = (of: string) =>
      this.children(common).indexOf(this.pathUp(of).find((at) => this.parent(at) === common) ?? '');
    return place(id) > place(other);
  }

  isAvailable(id: string): boolean {
    const parent = this.parent(id);
    return parent === null || this.children(parent).includes(id);
  }
}
