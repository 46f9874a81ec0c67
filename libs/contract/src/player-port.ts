import { z } from 'zod';
import type { PackageItem } from './packages';
import { Cmi } from './runtime';

/** One item to run: what the app page sends the shell, with `init` by postMessage and with `open` over the port. */
export interface ItemToOpen {
  standard: 'scorm12' | 'scorm2004';
  item: PackageItem;
  /** The data model to load before the item starts. */
  cmi: Cmi;
  /** What this launch has counted of the item already. */
  sessionSeconds: number;
  activeSeconds: number;
  /** Names the frame for a screen reader. */
  title: string;
  /** The look chosen in the app: every page of the package carries it as `data-app-theme`. null: the device decides. */
  theme: 'light' | 'dark' | null;
}

/** The one message that the shell takes from its parent window; the port comes with it. */
export type ShellInit = { t: 'init' } & ItemToOpen;

/** App page to shell, over the port. */
export type ToShell =
  | ({ t: 'open' } & ItemToOpen)
  /** Commit `n` is stored, or will never be: the shell need not wait for it any more. */
  | { t: 'done'; n: number }
  /** Unload the item and send all that is left. */
  | { t: 'flush' };

/** Shell to app page, over the port. The shell runs beside package code: nothing in it is trusted, all is checked. */
export const FromShell = z.discriminatedUnion('t', [
  /** The item's frame has loaded something. */
  z.object({ t: z.literal('loaded'), itemId: z.string().max(400) }),
  z.object({
    t: z.literal('commit'),
    n: z.number().int().min(1),
    itemId: z.string().min(1).max(400),
    cmi: Cmi,
    sessionSeconds: z.number().min(0).max(86_400),
    activeSeconds: z.number().min(0).max(86_400),
    terminate: z.boolean(),
  }),
  /** Everything that the item had to say has been sent. */
  z.object({ t: z.literal('flushed') }),
  /** The package asks to be closed. */
  z.object({ t: z.literal('close') }),
  /** A stroke of Shift, or of anything else without saying what, for the quick exit. */
  z.object({ t: z.literal('key'), type: z.enum(['down', 'up']), key: z.enum(['Shift', 'other']) }),
]);
export type FromShell = z.infer<typeof FromShell>;
