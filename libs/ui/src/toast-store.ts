export type ToastTone = 'info' | 'good' | 'loss';

/** What can still be done about it, e.g. "Undo". Pressing it takes the words away. */
export interface ToastAction {
  label: string;
  onAction: () => void;
}

export interface Toast {
  id: number;
  text: string;
  tone: ToastTone;
  action?: ToastAction;
}

const shownFor = 7000;
/** Long enough to be found by keyboard and read aloud first. */
const shownWithActionFor = 20_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something is done. Never the only place where an error stands. */
export function showToast(text: string, tone: ToastTone = 'good', action?: ToastAction): void {
  const id = ++lastId;
  change([...toasts.slice(-2), { id, text, tone, ...(action ? { action } : {}) }]);
  setTimeout(() => dismissToast(id), action ? shownWithActionFor : shownFor);
}

/** Takes one away before its time. */
export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
};
