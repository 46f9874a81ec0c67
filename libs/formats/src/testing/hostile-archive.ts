import { buildArchive, type EntryRecipe } from './build-archive';
import { buildManifest } from './build-manifest';

export interface HostileArchive {
  /** What it tries. */
  name: string;
  /** The refusal that has to answer it. */
  code: string;
  bytes: () => Buffer;
  /** What it is made of; absent when only its bytes show what is wrong. */
  recipes?: () => EntryRecipe[];
}

/** A package with nothing wrong in it. */
export const sound: readonly EntryRecipe[] = [
  { name: 'imsmanifest.xml', content: buildManifest() },
  { name: 'index.html', content: '<title>Start</title>' },
];

export const plainText = 'plain words, many times over. '.repeat(20);

/** An archive whose directory or manifest shows what is wrong. */
export function ofRecipes(name: string, code: string, recipes: () => EntryRecipe[]): HostileArchive {
  return { name, code, recipes, bytes: () => buildArchive(recipes()) };
}

/** A sound package with more entries. */
export function withEntries(name: string, code: string, ...more: EntryRecipe[]): HostileArchive {
  return ofRecipes(name, code, () => [...sound, ...more]);
}

/** One that lies where only unpacking shows it. */
export function lying(name: string, code: string, ...more: EntryRecipe[]): HostileArchive {
  return { name, code, bytes: () => buildArchive([...sound, ...more]) };
}

/** A sound package but for its manifest. */
export function withManifest(name: string, code: string, content: () => string | Uint8Array): HostileArchive {
  return ofRecipes(name, code, () => [{ name: 'imsmanifest.xml', content: content() }, ...sound.slice(1)]);
}
