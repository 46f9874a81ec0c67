import type { ActivityNode } from '@amelie/contract';
import { reportOf } from '../item-report';
import { readTreeState, writeTreeState } from '../kept-state';
import type { Navigation, NavigationName, Outcome } from '../navigation';
import { SequencingEngine } from '../sequencing-engine';
import { newTreeState, type TreeState } from '../tree-state';

type Facts = Partial<Omit<ActivityNode, 'children'>>;

/** An activity. One with children flows through them and lets them be chosen, unless it says otherwise. */
export function activity(id: string, facts: Facts = {}, children: ActivityNode[] = []): ActivityNode {
  const controls = children.length > 0 ? { controls: { flow: true, ...facts.controls } } : {};
  return { id, title: id, isVisible: true, ...facts, children, ...controls };
}

/** What an item may say, in the names of its data model. */
export type Said = Record<string, string>;

function treeOf(said: Said): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(said)) {
    const steps = name.split('.').slice(1);
    const last = steps.pop() ?? '';
    let at = tree;
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
    at[last] = value;
  }
  return tree;
}

interface Given {
  keepsGlobals?: boolean;
  state?: TreeState;
  random?: () => number;
}

/** A package played by its sequencing alone: items say something, then somebody goes somewhere. */
export class PlayedTree {
  readonly engine: SequencingEngine;
  last: Outcome;

  constructor(
    private readonly root: ActivityNode,
    { keepsGlobals = false, state = newTreeState(), random = () => 0.4 }: Given = {},
  ) {
    const organization = {
      id: root.id,
      title: root.title,
      objectivesGlobalToSystem: keepsGlobals,
      sharedDataGlobalToSystem: false,
      sequenced: true,
      root,
    };
    this.engine = new SequencingEngine(organization, state, random);
    this.last = this.engine.navigate({ request: state.suspended === null ? 'start' : 'resumeAll' });
  }

  /** What is shown: the item, or null. */
  get shown(): string | null {
    return this.engine.running;
  }

  say(said: Said): this {
    this.engine.report(reportOf(treeOf(said), new Set(Object.keys(said))));
    return this;
  }

  go(request: NavigationName, target?: string): string | null {
    const navigation: Navigation = target === undefined ? { request } : { request, target };
    this.last = this.engine.navigate(navigation);
    return this.shown;
  }

  /** The same package in another session: only text is kept. */
  later(): PlayedTree {
    const { state } = this.engine;
    const globals = JSON.parse(JSON.stringify(state.globals)) as Record<string, unknown>;
    return new PlayedTree(this.root, { state: readTreeState(this.root, writeTreeState(state), globals) });
  }
}

export const passed: Said = { 'cmi.success_status': 'passed', 'cmi.completion_status': 'completed' };
export const failed: Said = { 'cmi.success_status': 'failed', 'cmi.completion_status': 'completed' };
