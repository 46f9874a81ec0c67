import type { XmlElement } from '../xml';

/*
 * QTI 2 writes `choiceInteraction` and `maxChoices`, QTI 3 `qti-choice-interaction` and `max-choices`. Here all of them
 * are `choiceinteraction` and `maxchoices`.
 */

export const tagOf = ({ name }: XmlElement): string => name.toLowerCase().replace(/^qti-/u, '').replaceAll('-', '');

export function attributeIn(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((one) => one.name.toLowerCase().replaceAll('-', '') === name)?.value;
}

/** An attribute as it is written, hyphens and all: `data-amelie`. */
export const rawAttribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.find((one) => one.name.toLowerCase() === name)?.value;

export const kidsOf = (element: XmlElement | undefined, tag: string): XmlElement[] =>
  element?.children.filter((child) => tagOf(child) === tag) ?? [];

export const kidOf = (element: XmlElement | undefined, tag: string): XmlElement | undefined => kidsOf(element, tag)[0];

/** Every element of this name below, in reading order. */
export function allIn(element: XmlElement | undefined, ...tags: string[]): XmlElement[] {
  return (
    element?.children.flatMap((child) => [...(tags.includes(tagOf(child)) ? [child] : []), ...allIn(child, ...tags)]) ??
    []
  );
}

/** The text of an element and of all below it. */
export const wordsOf = (element: XmlElement | undefined): string =>
  element?.nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('') ?? '';

export const isInteraction = (element: XmlElement): boolean =>
  tagOf(element).endsWith('interaction') && tagOf(element) !== 'endattemptinteraction';

/** Gives the parts of one question ids that the platform takes, and the same one to the same identifier. */
export class PartNames {
  private readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();

  idOf(identifier: string): string {
    const known = this.ids.get(identifier);
    if (known !== undefined) return known;
    const clean = identifier
      .replace(/^_(?=\d)/u, '')
      .toLowerCase()
      .replace(/[^a-z0-9-]+/gu, '-')
      .replace(/^-+/u, '')
      .slice(0, 36);
    let id = clean === '' ? 'x' : clean;
    for (let count = 2; this.taken.has(id); count += 1) id = `${clean === '' ? 'x' : clean}-${count}`;
    this.taken.add(id);
    this.ids.set(identifier, id);
    return id;
  }
}
