import { z } from 'zod';
import type { PackageItem } from './packages';
import { Cmi, Trouble } from './runtime';
import { hideLmsUiParts } from './sequencing';
import { SequencingSave, type SequencingToRun } from './sequencing-state';
import type { Language } from './words';

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
  /** The language of the package, for pages that name none; null when it is not known. */
  language: Language | null;
  /** The look chosen in the app: every page of the package carries it as `data-app-theme`. null: the device decides. */
  theme: 'light' | 'dark' | null;
}

/** A package to run by its sequencing: the shell says which item is to be opened. */
export interface PackageToRun {
  standard: 'scorm2004';
  sequencing: SequencingToRun;
}

/** A package of cmi5 or xAPI: it is told over the port which part to open, since each has to be launched first. */
export interface UnitsToRun {
  standard: 'cmi5' | 'xapi';
}

/** An AU, or an activity of an xAPI package, that was launched. */
export interface UnitToOpen extends Pick<ItemToOpen, 'title' | 'language' | 'theme'> {
  itemId: string;
  /** Works once. */
  url: string;
}

/** What a shell in a window of its own says to the window that has opened it, once it hears. */
export const ShellReady = z.object({ t: z.literal('ready') });

/** The one message that the shell takes from the window around it, or from its opener; the port comes with it. */
export type ShellInit = { t: 'init' } & (ItemToOpen | PackageToRun | UnitsToRun);

/** Ways that the learner can ask for beside the package (SN 4.3, navigation requests). */
export const navigationRequests = ['continue', 'previous', 'choice', 'exitAll', 'suspendAll'] as const;
export type NavigationRequest = (typeof navigationRequests)[number];

/** App page to shell, over the port. */
export type ToShell =
  | ({ t: 'open' } & ItemToOpen)
  | ({ t: 'open-unit' } & UnitToOpen)
  /** The learner wants to go somewhere; `target` with `choice`. The shell unloads the item before. */
  | { t: 'navigate'; request: NavigationRequest; target?: string }
  /** Commit `n` is stored, or will never be: the shell need not wait for it any more. */
  | { t: 'done'; n: number }
  /** Unload the item and send all that is left. */
  | { t: 'flush' };

const activityId = z.string().min(1).max(4000);

/** One activity in the order in which the package shows them; hidden ones are left out. */
export const OutlineEntry = z.object({
  id: activityId,
  title: z.string().max(1000),
  depth: z.number().int().min(0).max(50),
  /** It has parts of its own; choosing it leads to one of them. */
  isGroup: z.boolean(),
  /** It can be chosen now; if not, why: no attempts left, parts come in their order, or other parts come first. */
  open: z.boolean(),
  why: z.enum(['attempts', 'order', 'later']).nullable(),
  done: z.boolean(),
});
export type OutlineEntry = z.infer<typeof OutlineEntry>;

/** Shell to app page, over the port. The shell runs beside package code: nothing in it is trusted, all is checked. */
export const FromShell = z.discriminatedUnion('t', [
  /** The item's frame has loaded something. */
  z.object({ t: z.literal('loaded'), itemId: z.string().max(2000) }),
  z.object({
    t: z.literal('commit'),
    n: z.number().int().min(1),
    itemId: z.string().min(1).max(400),
    cmi: Cmi,
    sessionSeconds: z.number().min(0).max(86_400),
    activeSeconds: z.number().min(0).max(86_400),
    terminate: z.boolean(),
    sequencing: SequencingSave.optional(),
  }),
  /** Sequencing has chosen the next item: the app page is to load and open it. */
  z.object({ t: z.literal('deliver'), itemId: z.string().min(1).max(400) }),
  /** Where one can go from here. `current` is null while no activity is open. */
  z.object({
    t: z.literal('navigation'),
    current: activityId.nullable(),
    continue: z.boolean(),
    /** Continue leads out of the package. */
    isLast: z.boolean(),
    previous: z.boolean(),
    hidden: z.array(z.enum(hideLmsUiParts)).max(hideLmsUiParts.length),
    outline: z.array(OutlineEntry).max(2000),
  }),
  /** The way asked for is not open; the item goes on. */
  z.object({ t: z.literal('not-open') }),
  /** The package is over for now: everything has been sent. */
  z.object({ t: z.literal('session-end'), suspended: z.boolean() }),
  /** The time allowed for the item is over; `exits`: it has been ended. */
  z.object({ t: z.literal('time-over'), exits: z.boolean() }),
  /** Everything that the item had to say has been sent. */
  z.object({ t: z.literal('flushed') }),
  /** The AU is done with itself: it has gone to the address for that (cmi5 10.2.6). */
  z.object({ t: z.literal('returned'), itemId: z.string().min(1).max(2000) }),
  /** The package asks to be closed. */
  z.object({ t: z.literal('close') }),
  /** Sent every few seconds: a package that runs in circles keeps the shell from it. */
  z.object({ t: z.literal('alive') }),
  /** Something in the package has gone wrong, or has been stopped. */
  z.object({ t: z.literal('trouble'), what: Trouble }),
  /** A stroke of Shift, or of anything else without saying what, for the quick exit. */
  z.object({ t: z.literal('key'), type: z.enum(['down', 'up']), key: z.enum(['Shift', 'other']) }),
]);
export type FromShell = z.infer<typeof FromShell>;
