import type { ActivityNode, FromShell, SequencingSave } from '@amelie/contract';
import { buildItem } from '../../../../../libs/contract/src/testing/build-item';
import { Acknowledgements } from '../acknowledgements';
import { ItemSession } from '../item-session';
import { librarySettings } from '../run-time-standard';
import { Sequencer } from '../sequencer';
import { standard2004 } from '../standard2004';

type Commit = Extract<FromShell, { t: 'commit' }>;
type Node = Partial<ActivityNode>;

/** An activity; one with children flows through them unless it says otherwise. */
export function node(id: string, facts: Node = {}): ActivityNode {
  const children = facts.children ?? [];
  const flowing = children.length > 0 ? { controls: { flow: true, ...facts.controls } } : {};
  return { id, title: id, isVisible: true, ...facts, children, ...flowing };
}

/** What a device or a server keeps between two sessions. */
interface Kept {
  cmi: Record<string, Record<string, unknown>>;
  last: SequencingSave | null;
}

/** A package played without a browser: items are opened, answer and are left as the shell does it. */
export class SequencedPackage {
  readonly sequencer: Sequencer;
  readonly commits: Commit[] = [];
  session: ItemSession | null = null;
  open: string | null = null;
  resumed = false;
  private time = 0;

  constructor(
    private readonly tree: ActivityNode,
    readonly kept: Kept = { cmi: {}, last: null },
  ) {
    const organization = {
      id: tree.id,
      title: tree.title,
      objectivesGlobalToSystem: false,
      sharedDataGlobalToSystem: false,
      sequenced: true,
      root: tree,
    };
    const { state = null, globalObjectives = {}, sharedData = {} } = kept.last ?? {};
    const given = { organization: JSON.stringify(organization), state, globalObjectives, sharedData };
    this.sequencer = new Sequencer(given, (commit) => librarySettings(standard2004, { commit }));
    this.sequencer.start();
    this.settle();
  }

  /** The next session of the same learner, on whatever device: only what was stored is there. */
  later(): SequencedPackage {
    const text = JSON.stringify(this.kept);
    return new SequencedPackage(this.tree, JSON.parse(text) as Kept);
  }

  private settle(): void {
    const delivery = this.sequencer.takeDelivery();
    if (!delivery) return;
    const { itemId, resumed } = delivery;
    this.open = itemId;
    this.resumed = resumed;
    const cmi = this.kept.cmi[itemId] ?? { learner_id: 'p', learner_name: 'Learner', credit: 'credit', mode: 'normal' };
    const given = {
      standard: 'scorm2004',
      item: buildItem(itemId),
      cmi,
      title: '',
      language: null,
      theme: null,
    } as const;
    this.session = new ItemSession(
      { ...given, sessionSeconds: 0, activeSeconds: 0 },
      {
        standard: standard2004,
        acknowledgements: new Acknowledgements(() => 0),
        now: () => (this.time += 1000),
        send: (commit) => this.store(commit),
        sequenced: { sequencer: this.sequencer, resumed, changed: () => undefined, ended: () => undefined },
      },
    );
    this.session.loaded();
  }

  private store(commit: Commit): void {
    this.commits.push(commit);
    this.kept.cmi[commit.itemId] = JSON.parse(JSON.stringify(commit.cmi)) as Record<string, unknown>;
    if (commit.sequencing) this.kept.last = commit.sequencing;
  }

  call(name: string, ...given: string[]): string {
    return String(this.session?.runTime?.functions[name]?.(...given));
  }

  /** The item begins, says a few things, and goes on running. */
  say(values: Record<string, string> = {}): this {
    this.call('Initialize', '');
    for (const [name, value] of Object.entries(values)) {
      const set = this.call('SetValue', name, value);
      if (set !== 'true') throw new Error(`${name}: ${this.call('GetLastError')}`);
    }
    return this;
  }

  /** The item ends by itself, having said a few things more; answers what is open then. */
  finish(values: Record<string, string> = {}): string | null {
    if (!this.session?.runTime?.isRunning) this.call('Initialize', '');
    this.say({}).call('GetLastError');
    for (const [name, value] of Object.entries(values)) this.call('SetValue', name, value);
    this.open = null;
    this.call('Terminate', '');
    this.settle();
    return this.open;
  }

  /** The learner goes somewhere while the item may still run; answers what is open then. */
  go(request: 'continue' | 'previous' | 'choice' | 'exitAll' | 'suspendAll', target?: string): string | null {
    this.sequencer.want(request, target);
    this.session?.end();
    this.sequencer.go();
    this.session?.finish();
    this.open = null;
    this.settle();
    return this.open;
  }

  get root(): SequencingSave['root'] | undefined {
    return this.kept.last?.root;
  }
}
