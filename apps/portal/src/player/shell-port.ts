import {
  FromShell,
  isLaunchedByPart,
  type ItemToOpen,
  type PackageToRun,
  type PlayerState,
  type ShellInit,
  type ToShell,
  type UnitsToRun,
} from '@amelie/contract';
import { themeStore } from '../lib/theme/theme';

/** The look chosen in the app; null: the device decides. */
export function lookOf(): ItemToOpen['theme'] {
  const theme = themeStore.read();
  return theme === 'system' ? null : theme;
}

/** What the shell needs to run the current item of a state. */
export function itemToOpen(state: PlayerState, title: string): ItemToOpen {
  const item = state.items.find(({ id }) => id === state.currentItemId);
  const known = state.states[state.currentItemId];
  if (!item || !known?.cmi || isLaunchedByPart(state.standard))
    throw new Error('The state does not hold its current item');
  return {
    standard: state.standard,
    item,
    cmi: known.cmi,
    sessionSeconds: known.sessionSeconds,
    activeSeconds: known.activeSeconds,
    title,
    language: state.language,
    theme: lookOf(),
  };
}

/** What a shell begins with. */
export function firstToRun(state: PlayerState, title: string): ItemToOpen | PackageToRun | UnitsToRun {
  const { standard, sequencing } = state;
  if (isLaunchedByPart(standard)) return { standard };
  return sequencing ? { standard: 'scorm2004', sequencing } : itemToOpen(state, title);
}

/** The line to the shell: the only way in which a package can say anything to this page. */
export class ShellPort {
  private constructor(private readonly port: MessagePort) {}

  /** Opens the line to the shell that has loaded in this frame. Nobody but the content origin can take it. */
  static open(
    frame: Window,
    contentOrigin: string,
    first: ItemToOpen | PackageToRun | UnitsToRun,
    hear: (message: FromShell) => void,
  ): ShellPort {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = FromShell.safeParse(data);
      if (parsed.success) hear(parsed.data);
    };
    const init: ShellInit = { t: 'init', ...first };
    frame.postMessage(init, contentOrigin, [port2]);
    return new ShellPort(port1);
  }

  send(message: ToShell): void {
    this.port.postMessage(message);
  }

  close(): void {
    this.port.close();
  }
}
