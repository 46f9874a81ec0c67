import { useSyncExternalStore } from 'react';
import { themeStore, type Theme } from './theme';

/** The chosen theme: light, dark, or what the device asks for. */
export function useTheme(): Theme {
  return useSyncExternalStore(themeStore.subscribe, themeStore.read);
}
