import { remembered } from '../storage/remembered';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const place = 'theme';
const listeners = new Set<() => void>();
let current: Theme = 'system';

function show(theme: Theme): void {
  current = theme;
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** Shows the theme chosen before; without a choice the device decides. */
export function startTheme(): void {
  const stored = remembered.read(place);
  show(themes.find((theme) => theme === stored) ?? 'system');
}

/** Changes the theme and remembers it on this device. */
export function changeTheme(theme: Theme): void {
  remembered.keep(place, theme);
  show(theme);
}

/** For `useSyncExternalStore`. */
export const themeStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Theme => current,
};
