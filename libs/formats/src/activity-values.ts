import type { PackageFault } from '@amelie/contract';
import { cutText, fault } from './archive-entry';
import { resolveHref } from './href';
import type { FileIndex } from './package-files';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

const longestText = 1000;
const longestAddress = 2000;
const mostLanguages = 50;

export type Texts = Record<string, string>;

function textsOf(elements: readonly XmlElement[]): Texts {
  const texts = new Map<string, string>();
  for (const element of elements) {
    const tag = (attributeOf(element, 'lang') ?? '').trim().slice(0, 60) || 'und';
    const text = cutText(textOf(element), longestText);
    if (text !== '' && texts.size < mostLanguages && !texts.has(tag)) texts.set(tag, text);
  }
  return Object.fromEntries(texts);
}

/** `<title><langstring lang="de">…` of cmi5 (13.1): a text for each language. */
export function langstrings(element: XmlElement, name: string): Texts {
  const holder = childOf(element, name);
  return textsOf(holder ? childrenOf(holder, 'langstring') : []);
}

/** `<name lang="de">…` of tincan.xml, one element a language. */
export const textsByLanguage = (element: XmlElement, name: string): Texts => textsOf(childrenOf(element, name));

/** The text to show when no language is asked for: English first, else the first one. */
export function firstText(texts: Texts, instead: string): string {
  const english = Object.keys(texts).find((tag) => /^en\b/iu.test(tag));
  return cutText(texts[english ?? Object.keys(texts)[0] ?? ''] ?? instead, 500);
}

export type Address = { url: string; isAbsolute: boolean } | { fault: PackageFault };

/**
 * Where something is launched: a file of the package, or an absolute https or http address, which an administrator has to
 * allow before it is opened. Every other scheme and every file that is not there is `launch-outside-package`.
 */
export function readAddress(written: string, where: string, files: FileIndex): Address {
  const text = written.trim();
  if (/^https?:\/\/[^\s]+$/iu.test(text) && text.length <= longestAddress && URL.canParse(text)) {
    return { url: text, isAbsolute: true };
  }
  const resolved = resolveHref(text, [], files);
  if ('reason' in resolved) return { fault: fault('launch-outside-package', where, `${resolved.reason} ${text}`) };
  return { url: resolved.href, isAbsolute: false };
}
