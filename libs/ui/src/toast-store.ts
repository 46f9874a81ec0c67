export type ToastTone = 'info' | 'good' | 'loss';

export interface Toast {
  id: number;
  text: string;
  tone: ToastTone;
}

const shownFor = 7000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something is done. Never the only place where an error stands. */
export function showToast(text: string, tone: ToastTone = 'good'): void {
  const id = ++lastId;
  change([...toasts.slice(-2), { id, text, tone }]);
  setTimeout(() => dismissToast(id), shownFor);
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
