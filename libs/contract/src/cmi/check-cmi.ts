import type { CmiBranch, CmiElement, CmiFault, CmiList, CmiNode } from './element';
import { patternFault, responseFault } from './responses';
import { scorm12Model } from './scorm12-model';
import { scorm2004Model } from './scorm2004-model';
import { isStorable } from '../words';

export type ScormStandard = 'scorm12' | 'scorm2004';

export interface FaultyElement {
  /** Its full name, e.g. `cmi.core.score.raw`. */
  element: string;
  fault: CmiFault;
}

const models: Record<ScormStandard, CmiBranch> = { scorm12: scorm12Model, scorm2004: scorm2004Model };
const mostFaults = 20;

function faultOf(element: CmiElement, value: unknown): CmiFault | null {
  if (typeof value !== 'string') return 'type';
  // NUL and half characters: no database takes them, no standard allows them.
  if (!isStorable(value)) return 'characters';
  return value === '' ? null : element.fault(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Check {
  readonly faults: FaultyElement[] = [];

  private add(element: string, fault: CmiFault): void {
    if (this.faults.length < mostFaults) this.faults.push({ element: element.slice(0, 200), fault });
  }

  node(node: CmiNode, name: string, value: unknown): void {
    if (node.is === 'element') {
      const fault = faultOf(node, value);
      if (fault) this.add(name, fault);
    } else if (!isObject(value)) this.add(name, 'type');
    else if (node.is === 'list') this.list(node, name, value);
    else this.branch(node, name, value);
  }

  private branch(node: CmiBranch, name: string, value: Record<string, unknown>): void {
    for (const [key, part] of Object.entries(value)) {
      const known = Object.hasOwn(node.parts, key) ? node.parts[key] : undefined;
      if (known) this.node(known, `${name}.${key}`, part);
      else this.add(`${name}.${key}`, 'unknown');
    }
  }

  private list(node: CmiList, name: string, value: Record<string, unknown>): void {
    const keys = Object.keys(value);
    if (keys.length > node.most) return this.add(name, 'size');
    keys.forEach((key, index) => {
      if (key === String(index)) this.entry(node, `${name}.${key}`, value[key]);
      else this.add(`${name}.${key}`, 'unknown');
    });
    if (node.rules.uniqueIds) this.uniqueIds(name, Object.entries(value));
  }

  private entry(node: CmiList, name: string, value: unknown): void {
    const before = this.faults.length;
    this.node(node.of, name, value);
    if (this.faults.length > before || !isObject(value)) return;
    for (const [part, fault] of node.rules.within?.(value) ?? []) this.add(`${name}.${part}`, fault);
  }

  private uniqueIds(name: string, entries: [string, unknown][]): void {
    const seen = new Set<string>();
    for (const [key, entry] of entries) {
      const id = isObject(entry) && typeof entry.id === 'string' ? entry.id : '';
      if (id !== '' && seen.has(id)) this.add(`${name}.${key}.id`, 'duplicate');
      seen.add(id);
    }
  }
}

/**
 * Holds a whole data model, nested as scorm-again renders it, against the standard: names, vocabulary, ranges, sizes.
 * Answers up to 20 faults; none means that it may be stored. Elements that only the platform writes may be echoed.
 */
export function checkCmi(standard: ScormStandard, cmi: Record<string, unknown>): FaultyElement[] {
  const check = new Check();
  check.node(models[standard], 'cmi', cmi);
  return check.faults;
}

function nodeAt(standard: ScormStandard, name: string): CmiNode | undefined {
  const [root, ...names] = name.split('.');
  let node: CmiNode | undefined = root === 'cmi' ? models[standard] : undefined;
  for (const step of names) {
    if (node?.is === 'list') node = /^\d{1,5}$/.test(step) ? node.of : undefined;
    else node = node?.is === 'branch' && Object.hasOwn(node.parts, step) ? node.parts[step] : undefined;
  }
  return node;
}

/** Whether the model has anything by this name: an element, or a part with elements in it. */
export function isPart(standard: ScormStandard, name: string): boolean {
  return (
    (standard === 'scorm2004' && /^adl\.data(\.\d+(\.(id|store))?)?$/.test(name)) ||
    nodeAt(standard, name) !== undefined
  );
}

/** Whether a name stands for a part of the model that has no value of its own, like `cmi.objectives` (RTE 3.1.4.3). */
export function isContainer(standard: ScormStandard, name: string): boolean {
  if (standard === 'scorm2004' && /^adl(\.nav|\.nav\.request_valid|\.data(\.\d+)?)?$/.test(name)) return true;
  const node = nodeAt(standard, name);
  return node !== undefined && node.is !== 'element';
}

/**
 * The fault of one value that a package wants to set, by the element's full name. Names that the model does not know
 * and elements that it may not write are left to the run-time library, which has an error code for each.
 * @param read what another element holds now: the answer to an interaction has to fit its type
 */
export function checkElement(
  standard: ScormStandard,
  name: string,
  value: string,
  read: (name: string) => string = () => '',
): CmiFault | null {
  const element = nodeAt(standard, name);
  if (element?.is !== 'element' || element.readOnly) return null;
  const fault = faultOf(element, value) ?? element.faultWhenSet?.(value) ?? null;
  return fault ?? (standard === 'scorm2004' ? answerFault(name, value, read) : null);
}

/** An answer and its patterns have to fit the type that the interaction has been given (SCORM 2004 RTE 4.2.9). */
function answerFault(name: string, value: string, read: (name: string) => string): CmiFault | null {
  const found = /^cmi\.interactions\.(\d{1,5})\.(learner_response|correct_responses\.\d{1,5}\.pattern)$/.exec(name);
  if (!found) return null;
  const type = read(`cmi.interactions.${found[1]}.type`);
  return found[2] === 'learner_response' ? responseFault(type, value, true) : patternFault(type, value, true);
}
