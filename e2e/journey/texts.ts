import type { Language } from '@amelie/contract';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const locales = resolve(__dirname, '../../apps/portal/src/locales');

/** A text of the catalogue with its values put in; plain placeholders only. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** Reads a language's catalogue, so that a journey presses what people read and not what a test remembers. */
export function textsIn(language: Language): Say {
  const texts = new Map<string, string>();
  const features = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: feature } of features.filter(({ name }) => name !== 'compiled')) {
    const file = join(locales, feature, `${language}.json`);
    for (const [key, text] of Object.entries<string>(JSON.parse(readFileSync(file, 'utf8')))) texts.set(key, text);
  }
  return (key, values = {}) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`No text ${key} in ${language}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
