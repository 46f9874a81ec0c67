import type { PackageFault } from '@amelie/contract';
import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { fault } from './archive-entry';
import { decodeText } from './decode-text';

export interface XmlAttribute {
  name: string;
  uri: string;
  value: string;
}

/** An element with local names. Attributes stand in a list: no name in a document can become an object's key. */
export interface XmlElement {
  name: string;
  uri: string;
  attributes: readonly XmlAttribute[];
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
  /** Texts and children as they follow each other. */
  nodes: (string | XmlElement)[];
  /** The line on which its start tag ends, from 1. */
  line: number;
}

export interface XmlDocument {
  root: XmlElement;
  /** Every namespace that is declared anywhere. */
  namespaces: ReadonlySet<string>;
  /** The encoding was not the declared one. */
  encodingGuessed: string | null;
}

export type XmlResult = { document: XmlDocument } | { fault: PackageFault };

/** Larger documents are not even read. */
export const longestXmlBytes = 16 * 1024 * 1024;

const limits = { depth: 100, elements: 200_000, attributeLength: 65_536 };

export interface XmlRules {
  longestBytes: number;
  /** What `&name;` stands for beside the five names of XML. */
  entities: Readonly<Record<string, string>>;
}

const strict: XmlRules = { longestBytes: longestXmlBytes, entities: {} };

/**
 * Reads an XML document without ever leaving it: nothing is fetched, no entity is defined. A bare DOCTYPE is ignored;
 * one with an internal subset is refused (`manifest-doctype`), all else that is not well-formed is
 * `manifest-unreadable`. `where` names the document in the fault.
 */
export function parseXml(bytes: Uint8Array, where: string, rules: XmlRules = strict): XmlResult {
  if (bytes.length > rules.longestBytes) return unreadable(where, `bytes ${bytes.length} > ${rules.longestBytes}`);
  const decoded = decodeText(bytes);
  if (!decoded) return unreadable(where, 'encoding');
  try {
    const tree = buildTree(decoded.text, rules.entities);
    if (!tree.root) return unreadable(where, 'empty');
    const { root, namespaces } = tree;
    return { document: { root, namespaces, encodingGuessed: decoded.wasGuessed ? decoded.encoding : null } };
  } catch (error) {
    if (error instanceof UnsafeDoctype) return { fault: fault('manifest-doctype', where) };
    return unreadable(where, error instanceof Error ? error.message : undefined);
  }
}

class UnsafeDoctype extends Error {}

function unreadable(where: string, found?: string): XmlResult {
  return { fault: fault('manifest-unreadable', where, found) };
}

/** Throws on the first thing that is wrong: the parser would go on after an error. */
function buildTree(
  whole: string,
  entities: XmlRules['entities'],
): { root: XmlElement | undefined; namespaces: Set<string> } {
  const text = whole.replace(/^[\s\ufeff]+/u, '');
  const blankLines = whole.slice(0, whole.length - text.length).split('\n').length - 1;
  const parser = new SaxesParser({ xmlns: true });
  for (const [name, character] of Object.entries(entities)) parser.ENTITIES[name] ??= character;
  const namespaces = new Set<string>();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  parser.on('error', (error) => {
    // Hand-made manifests use adlcp: without declaring it; local names say enough.
    if (!error.message.includes('unbound namespace prefix')) throw error;
  });
  parser.on('doctype', (doctype) => {
    if (doctype.replace(/"[^"]*"|'[^']*'/gu, '').includes('[')) throw new UnsafeDoctype();
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= limits.depth) throw new Error(`depth > ${limits.depth}`);
    if (elements > limits.elements) throw new Error(`elements > ${limits.elements}`);
    for (const uri of Object.values(tag.ns)) namespaces.add(uri);
    const attributes = Object.values(tag.attributes).map(readAttribute);
    const line = parser.line + blankLines;
    const element: XmlElement = { name: tag.local, uri: tag.uri, attributes, children: [], text: '', nodes: [], line };
    open.at(-1)?.children.push(element);
    open.at(-1)?.nodes.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (more: string) => {
    const element = open.at(-1);
    if (!element) return;
    element.text += more;
    element.nodes.push(more);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return { root, namespaces };
}

function readAttribute({ local, uri, value }: SaxesAttributeNS): XmlAttribute {
  if (value.length > limits.attributeLength) throw new Error(`attribute length > ${limits.attributeLength}`);
  return { name: local, uri, value };
}

/** The children of this name, whatever their namespace: authoring tools disagree on the addresses. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name.toLowerCase() === name.toLowerCase());
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element, name)[0];
}

/** An attribute's value by its local name, in any case (scormtype in 1.2 is scormType in 2004). */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((one) => one.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The text of an element and of all below it, with single spaces. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const below = element.children.map(textOf).join(' ');
  return `${element.text} ${below}`.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
