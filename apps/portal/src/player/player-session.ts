import {
  type CommitReceipt,
  type FromShell,
  isLaunchedByPart,
  type ModuleState,
  type NavigationRequest,
  type PlayerState,
  type Trouble,
} from '@amelie/contract';
import { me, noteTrouble, openPlayer } from '../lib/api/generated/sdk.gen';
import { isRefusal } from '../lib/api';
import { CommitQueue } from './commit-queue';
import { within } from './leaving';
import { isOver, loadItem, loadOpenItem } from './load-item';
import { changeByWays, isOfWays, type OfWays } from './of-ways';
import { PackageWatch } from './package-watch';
import { PartsRefresh } from './parts-refresh';
import { firstView, type PlayerSessionParts, type PlayerView, standingOf } from './player-view';
import { Pulse } from './pulse';
import { sendCommit } from './send-commit';
import { firstToRun, itemToOpen, ShellPort } from './shell-port';
import { UnitRun } from './unit-run';
import { WaysOut } from './ways-out';
import { WindowRun } from './window-run';

/** How long Close waits for the shell. */
const flushPatience = 3000;

/** Everything behind the player's page: the state, the line to the shell, the queue, and the ways out. */
export class PlayerSession {
  private view: PlayerView = firstView;
  private readonly listeners = new Set<() => void>();
  private queue: CommitQueue | null = null;
  private readonly partsOpen = new PartsRefresh({
    view: () => this.view,
    show: (change) => this.show(change),
    ask: () => this.askFor(),
  });
  private port: ShellPort | null = null;
  private frame: HTMLIFrameElement | null = null;
  private flushed: (() => void)[] = [];
  /** How the part stood when the player was opened. */
  private openedAs: ModuleState | null = null;
  private readonly watch = new PackageWatch({
    show: (what) => this.show(what),
    note: (code) => this.noteTrouble(code),
    now: Date.now,
    // A window that is covered or put away is slowed down by the browser, and can always be closed.
    isElsewhere: () => this.view.where !== 'page',
  });
  /** A package that does not run in the page. */
  readonly inWindow = new WindowRun({
    view: () => this.view,
    show: (change) => this.show(change),
    watch: this.watch,
    refresh: () => this.refresh(),
    connect: (shell, state) => this.connect(shell, state),
  });

  private readonly units = new UnitRun({
    view: () => this.view,
    show: (change) => this.show(change),
    frameTitle: () => this.parts.frameTitle(),
    ask: () => this.askFor(),
    open: (unit) => this.port?.send({ t: 'open-unit', ...unit }),
    failed: (error) => (isOver(error) ? this.stop(error) : this.show({ phase: 'failed', error })),
    goTo: (id) => void this.openItem(id),
    close: () => void this.out.close(),
  });

  private readonly pulse = new Pulse({
    view: () => this.view,
    show: (change) => this.show(change),
    stop: (error) => this.stop(error),
    retry: () => this.queue?.retry(),
  });

  /** The ways out: Close, leaving whatever is stored, and the quick exit. */
  readonly out = new WaysOut({
    view: () => this.view,
    show: (change) => this.show(change),
    queue: () => this.queue,
    flush: () => this.flush(),
    settle: () => this.units.refresh(),
    letGo: (isStuck) => {
      // The browser would ask a page that runs in circles whether it lets go, and wait.
      if (isStuck) this.frame?.remove();
      this.inWindow.close();
    },
    openedAs: () => this.openedAs,
  });

  constructor(private readonly parts: PlayerSessionParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): PlayerView => this.view;

  private show(change: Partial<PlayerView>): void {
    this.view = { ...this.view, ...change };
    if (change.save?.trouble === 'superseded') this.inWindow.close();
    if (change.where === 'gone') void this.units.refresh();
    for (const listener of this.listeners) listener();
  }

  /** Takes the launch over and finds out who is signed in. */
  async start(): Promise<void> {
    const { launchId } = this.parts;
    try {
      const [{ data: state }, { data: who }] = await Promise.all([
        openPlayer({ path: { launchId }, throwOnError: true }),
        me({ throwOnError: true }),
      ]);
      this.pulse.accountId = who.id;
      this.openedAs = state.moduleState;
      this.queue = this.makeQueue(state);
      this.showState(state, 'running');
      if (state.opensIn === 'window') this.show({ where: 'shut' });
    } catch (error) {
      const signInNeeded = isRefusal(error, 'not-signed-in');
      this.show(signInNeeded ? { signInNeeded } : { phase: 'failed', error });
      return;
    }
    this.watch.start();
    this.pulse.start();
    this.inWindow.start();
    this.units.start();
    addEventListener('online', () => this.queue?.retry());
    addEventListener('pagehide', () => this.out.sayLastWord());
    addEventListener('beforeunload', (event) => {
      if (this.view.phase !== 'left' && this.view.save.waitingSince !== null) event.preventDefault();
    });
  }

  private makeQueue({ lastSeq, launchId }: PlayerState): CommitQueue {
    return new CommitQueue({
      lastSeq,
      send: (outgoing) => sendCommit(launchId, outgoing),
      done: (n, receipt) => this.answered(n, receipt),
      changed: () => this.saveChanged(),
      now: Date.now,
    });
  }

  private saveChanged(): void {
    if (!this.queue) return;
    const save = this.queue.state;
    this.show({ save, signInNeeded: save.trouble === 'sign-in' });
  }

  private answered(n: number, receipt: CommitReceipt | null): void {
    this.port?.send({ t: 'done', n });
    if (!receipt) return;
    const { moduleState, courseCompleted, missing } = receipt;
    this.show({ moduleState, courseCompleted, missing });
    this.partsOpen.stored(n);
  }

  private showState(state: PlayerState, phase: PlayerView['phase']): void {
    this.partsOpen.replaced();
    this.show({ state, phase, ...standingOf(state, this.view) });
  }

  /** The shell's frame has loaded: it gets its line and the first item. */
  attach(frame: HTMLIFrameElement): void {
    const { state } = this.view;
    if (!state || !frame.contentWindow || this.frame === frame) return;
    this.frame = frame;
    this.connect(frame.contentWindow, state);
  }

  /** What a shell that begins anew goes on with: all that was done before, stored. */
  private async refresh(): Promise<PlayerState | null> {
    if (!this.port) return this.view.state;
    await this.queue?.whenEmpty();
    this.show({ ways: null });
    this.showState(await this.askFor(), 'running');
    return this.view.state;
  }

  private connect(shell: Window, state: PlayerState): void {
    this.watch.awaitPackage();
    const first = firstToRun(state, this.parts.frameTitle());
    this.port = ShellPort.open(shell, state.contentOrigin, first, (message) => this.hear(message));
    if (isLaunchedByPart(state.standard)) void this.units.open(state);
  }

  private noteTrouble(code: Trouble): void {
    const { state } = this.view;
    if (state)
      void noteTrouble({ path: { launchId: state.launchId }, body: { epoch: state.epoch, code } }).catch(() => null);
  }

  private hear(message: FromShell): void {
    this.watch.hear(message);
    if (message.t === 'commit') this.take(message);
    else if (message.t === 'flushed') for (const resolve of this.flushed.splice(0)) resolve();
    else if (message.t === 'key') this.parts.onKey(message.type, message.key);
    else if (message.t === 'returned') void this.units.returned(message.itemId);
    else if (message.t === 'deliver') void this.deliver(message.itemId);
    else if (isOfWays(message)) this.hearOfWays(message);
    else if (message.t === 'close' || message.t === 'session-end') void this.out.close();
  }

  /** The learner has read what was said about the package. */
  dismissTrouble(): void {
    this.watch.goOn();
  }

  private hearOfWays(message: OfWays): void {
    if (message.t === 'navigation' && message.current === null) this.watch.showsItself();
    this.show(changeByWays(this.view, message));
  }

  /** Sequencing has chosen an item: it is fetched once everything before it is stored. */
  private async deliver(id: string): Promise<void> {
    const { phase, state } = this.view;
    if (!state || !this.queue || phase === 'closing' || phase === 'left') return;
    // The first one mostly came with the page.
    if (state.sequencing && !this.view.ways?.current && state.currentItemId === id)
      return this.openLoaded({ ...state, sequencing: null });
    this.show({ phase: 'switching' });
    await this.queue.whenEmpty();
    await this.loadItem(id);
  }

  /** The learner wants to go somewhere in a package that is run by its sequencing. */
  navigate(request: NavigationRequest, target?: string): void {
    if (this.view.phase !== 'running') return;
    this.show({ phase: 'switching', word: null });
    this.port?.send({ t: 'navigate', request, ...(target !== undefined && { target }) });
  }

  private take({ n, t: _t, ...body }: Extract<FromShell, { t: 'commit' }>): void {
    const { state } = this.view;
    if (!state || !this.queue) return;
    this.partsOpen.sent(n, body, state);
    this.queue.add(n, { ...body, epoch: state.epoch });
  }

  private async flush(): Promise<void> {
    const { port } = this;
    // One that runs in circles hears nothing.
    if (!port || this.view.trouble === 'frozen' || this.view.where === 'gone') return;
    const flushed = new Promise<void>((resolve) => this.flushed.push(resolve));
    port.send({ t: 'flush' });
    await within(flushed, flushPatience);
  }

  /** Leaves the current item, waits until it is stored, and opens another one. */
  async openItem(id: string): Promise<void> {
    const { state, phase, ways } = this.view;
    if (ways) return this.navigate('choice', id);
    if (!state || !this.queue || phase !== 'running' || id === state.currentItemId) return;
    if (Object.hasOwn(state.waiting, id)) return;
    this.show({ phase: 'switching', word: null });
    await this.flush();
    await this.queue.whenEmpty();
    await this.loadItem(id);
  }

  private askFor(item?: string): Promise<PlayerState> {
    return loadItem(this.parts.launchId, item, () => this.show({ signInNeeded: true }));
  }

  private async loadItem(item: string): Promise<void> {
    try {
      const { state, isAnother } = await loadOpenItem((id) => this.askFor(id), item);
      this.openLoaded(state);
      if (isAnother) this.show({ word: 'not-open' });
    } catch (error) {
      this.stop(error);
    }
  }

  private openLoaded(state: PlayerState): void {
    this.showState(state, 'running');
    if (isLaunchedByPart(state.standard) && this.view.where !== 'page') return this.shutWindow();
    this.watch.awaitPackage();
    if (isLaunchedByPart(state.standard)) void this.units.open(state);
    else this.port?.send({ t: 'open', ...itemToOpen(state, this.parts.frameTitle()) });
  }

  /** An AU in a window of its own has taken the shell's place there: another one needs another window. */
  private shutWindow(): void {
    this.inWindow.close();
    this.port = null;
    this.show({ where: 'shut' });
  }

  private stop(error: unknown): void {
    const trouble = isRefusal(error, 'launch-superseded') ? 'superseded' : 'ended';
    this.show({ save: { ...this.view.save, trouble } });
  }

  /** Somebody has signed in again. Only the same person's work goes on. */
  signedIn(accountId: string): Promise<void> {
    return this.pulse.signedIn(accountId);
  }
}
