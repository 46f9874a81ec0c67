import { useSyncExternalStore } from 'react';
import { chartTokens, type Tokens } from './chart-colours';

let known: { text: string; tokens: Tokens } | undefined;

/** The same object until a token changes, so that nothing is drawn anew for nothing. */
function read(): Tokens {
  const style = getComputedStyle(document.documentElement);
  const values = chartTokens.map((name) => [name, style.getPropertyValue(name).trim()] as const);
  const text = JSON.stringify(values);
  if (known?.text !== text) known = { text, tokens: Object.fromEntries(values) as Tokens };
  return known.tokens;
}

/** Calls when the theme changes: by the reader's choice on `<html>`, or by the device. */
function subscribe(listener: () => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const choice = new MutationObserver(listener);
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  device.addEventListener('change', listener);
  return () => {
    choice.disconnect();
    device.removeEventListener('change', listener);
  };
}

/** The tokens as plain values, for what draws by itself and can't read a style sheet. */
export const useTokens = (): Tokens => useSyncExternalStore(subscribe, read);
