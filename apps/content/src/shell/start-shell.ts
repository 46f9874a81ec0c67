import type { FromShell, ItemToOpen, PackageToRun, ToShell } from '@amelie/contract';
import { Acknowledgements } from './acknowledgements';
import { awaitInit } from './await-init';
import { ItemSession, type Sequenced } from './item-session';
import { KnownPages } from './known-pages';
import { nameLanguage } from './name-language';
import type { RunTimeStandard } from './run-time-standard';
import type { Sequencer } from './sequencer';
import { shownIn } from './shown-in';
import { standByPackage } from './stand-by-package';
import { Troubles } from './troubles';
import { WatchedWindows } from './watch-windows';

/** How long an item may take to unload before its last state is taken without waiting for it. */
const unloading = 2000;
/** What an item writes may open or close ways; they are shown a moment later. */
const showWaysAfter = 300;

/** Makes the sequencer of a package; only the standard that knows sequencing has one. */
export type MakeSequencer = (given: PackageToRun['sequencing']) => Sequencer;

class Shell {
  private readonly now = () => performance.now();
  private readonly acknowledgements = new Acknowledgements(this.now);
  private readonly windows: WatchedWindows;
  private readonly troubles = new Troubles((what) => this.send({ t: 'trouble', what }), this.now);
  private session: ItemSession | null = null;
  private frame: HTMLIFrameElement | null = null;
  private sequencer: Sequencer | null = null;
  private resumed = false;
  /** A way is being gone: what the item's end brings about is dealt with there. */
  private leaving = false;
  private waysTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly standard: RunTimeStandard,
    private readonly port: MessagePort,
  ) {
    this.windows = new WatchedWindows({
      used: () => this.session?.clock.used(),
      key: (type, key) => this.send({ t: 'key', type, key }),
    });
    port.onmessage = (event: MessageEvent<ToShell>) => this.hear(event.data);
    standByPackage((message) => this.send(message), this.troubles);
    setInterval(() => this.tick(), 1000);
    document.addEventListener('visibilitychange', () => document.hidden && this.session?.saveNow());
    addEventListener('pagehide', () => this.session?.saveNow());
  }

  private send(message: FromShell): void {
    this.port.postMessage(message);
  }

  private hear(message: ToShell): void {
    if (message.t === 'done') this.acknowledgements.done(message.n);
    else if (message.t === 'flush') void this.flush();
    else if (message.t === 'navigate') void this.navigate(message);
    else if (message.t === 'open') this.open(message);
  }

  private tick(): void {
    const { session } = this;
    if (this.windows.look(window)) session?.clock.used();
    session?.clock.tick(!document.hidden);
    if (session) this.troubles.tick(session.reporting?.hasBegun ?? null);
    const over = session?.takeTimeOver();
    if (over?.exits) void this.endForTime(over.tells);
    else if (over?.tells) this.send({ t: 'time-over', exits: false });
  }

  /** Runs a package by its sequencing: it says itself which item comes first. */
  run(sequencer: Sequencer): void {
    this.sequencer = sequencer;
    sequencer.start();
    this.settle();
  }

  private get sequenced(): Sequenced | undefined {
    const { sequencer, resumed } = this;
    if (!sequencer) return undefined;
    return {
      sequencer,
      resumed,
      changed: () => this.showWaysSoon(),
      ended: () => {
        // Called from within the item's own call: it may finish what it is doing.
        if (!this.leaving) setTimeout(() => void this.afterEnd(), 0);
      },
    };
  }

  /** State first, then the functions that packages look for, then the item itself. */
  open(given: ItemToOpen): void {
    const { standard, acknowledgements, now, sequenced } = this;
    const send = (commit: FromShell) => this.send(commit);
    const of = { standard, acknowledgements, now, send, pages: new KnownPages(window) };
    const session = new ItemSession(given, { ...of, ...(sequenced && { sequenced }) });
    this.session = session;
    this.troubles.opened();
    if (window.packageShared && given.theme) window.packageShared.theme = given.theme;
    Object.defineProperty(window, standard.place, { configurable: true, value: session.runTime.api });
    const frame = document.createElement('iframe');
    frame.title = document.title = given.title;
    frame.allow = 'fullscreen; autoplay; unload';
    frame.src = `f/${given.item.href}`;
    frame.addEventListener('load', () => {
      nameLanguage(frame, given.language);
      this.loaded(frame, session);
    });
    this.frame?.remove();
    this.frame = frame;
    document.body.append(frame);
    this.showWays();
  }

  private loaded(frame: HTMLIFrameElement, session: ItemSession): void {
    if (this.frame !== frame) return;
    const shown = shownIn(frame);
    if (shown === 'nothing') return;
    if (shown === 'fault') return this.troubles.note('page');
    this.troubles.loaded();
    this.windows.look(window);
    session.loaded();
    this.send({ t: 'loaded', itemId: session.itemId });
    this.showWays();
    frame.focus();
  }

  private showWaysSoon(): void {
    if (this.waysTimer) clearTimeout(this.waysTimer);
    this.waysTimer = setTimeout(() => this.showWays(), showWaysAfter);
  }

  private showWays(): void {
    if (this.sequencer) this.send(this.sequencer.navigation());
  }

  /** Unloads the item while everything above it still stands, so that all its handlers can store what they hold. */
  private async unload(): Promise<void> {
    const { frame } = this;
    if (!frame) return;
    await new Promise<void>((resolve) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      setTimeout(resolve, unloading);
      frame.contentWindow?.location.replace('about:blank');
    });
  }

  private async flush(): Promise<void> {
    if (this.sequencer && !this.sequencer.ended) await this.leave('suspendAll');
    else {
      await this.unload();
      this.session?.finish();
    }
    this.session = null;
    this.send({ t: 'flushed' });
  }

  private async navigate({ request, target }: Extract<ToShell, { t: 'navigate' }>): Promise<void> {
    const { sequencer } = this;
    if (!sequencer || this.leaving) return;
    const checked = request === 'continue' || request === 'previous' || request === 'choice';
    if (checked && !sequencer.isOpen(request, target)) return this.send({ t: 'not-open' });
    await this.leave(request, target);
    this.settle();
  }

  /** Ends the item and goes: what the item itself asks for on its way out gives way to what the learner wants. */
  private async leave(request: Parameters<Sequencer['want']>[0], target?: string): Promise<void> {
    const { sequencer, session } = this;
    if (!sequencer) return;
    this.leaving = true;
    sequencer.want(request, target);
    await this.unload();
    session?.end();
    sequencer.go();
    session?.finish();
    this.leaving = false;
  }

  /** The item has ended its session by itself: there may be somewhere to go now. */
  private async afterEnd(): Promise<void> {
    const { sequencer } = this;
    if (!sequencer || this.leaving) return;
    if (sequencer.hasDelivery || sequencer.ended) await this.unload();
    this.settle();
  }

  /** Says what has come of it: another item, the end, or nothing yet. */
  private settle(): void {
    const { sequencer } = this;
    if (!sequencer) return;
    const refused = sequencer.takeRefusal();
    const delivery = sequencer.takeDelivery();
    if (delivery) {
      this.resumed = delivery.resumed;
      return this.send({ t: 'deliver', itemId: delivery.itemId });
    }
    if (sequencer.ended) return this.send({ t: 'session-end', suspended: sequencer.ended === 'suspended' });
    if (refused) this.send({ t: 'not-open' });
    this.showWays();
  }

  private async endForTime(tells: boolean): Promise<void> {
    this.session?.timeOut();
    if (this.sequencer) await this.leave('exit');
    else {
      await this.unload();
      this.session?.finish();
    }
    if (tells) this.send({ t: 'time-over', exits: true });
    this.settle();
  }
}

/** Runs what the app page sends, once it has sent it. */
export function startShell(standard: RunTimeStandard, makeSequencer?: MakeSequencer): void {
  awaitInit((init, port) => {
    const shell = new Shell(standard, port);
    if ('item' in init) shell.open(init);
    else if ('sequencing' in init && makeSequencer) shell.run(makeSequencer(init.sequencing));
  });
}
