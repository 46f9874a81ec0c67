import type { XmlElement } from '../xml';
import { type QtiValue, type ResponseDeclaration, readDeclarations, typedValue } from './qti-declarations';
import { attributeIn, kidOf, kidsOf, tagOf, wordsOf } from './qti-element';

/** Null is QTI's NULL; everything else is a container of one or more values. */
type Value = QtiValue[] | null;
export type Responses = ReadonlyMap<string, QtiValue[]>;

class Unsupported extends Error {}

const key = (value: QtiValue) => String(value);
const sameSet = (a: QtiValue[], b: QtiValue[]) =>
  a.length === b.length && [...a].map(key).sort().join('\u0000') === [...b].map(key).sort().join('\u0000');

/** Marks made-up answers by an item's own response processing, to find out what each option earns. */
export class QtiProcessing {
  readonly declarations: ReadonlyMap<string, ResponseDeclaration>;
  private readonly outcomes: readonly XmlElement[];
  private readonly rules: XmlElement | undefined;

  constructor(item: XmlElement) {
    this.declarations = new Map(readDeclarations(item).map((declaration) => [declaration.id, declaration]));
    this.outcomes = kidsOf(item, 'outcomedeclaration');
    this.rules = kidOf(item, 'responseprocessing');
  }

  /** The outcomes for these responses; null when the item computes in a way that is not understood. */
  run(responses: Responses): ReadonlyMap<string, Value> | null {
    const outcomes = new Map<string, Value>(
      this.outcomes.map((element) => [attributeIn(element, 'identifier') ?? '', this.startOf(element)]),
    );
    try {
      const run = new Run(this.declarations, responses, outcomes);
      const template = attributeIn(this.rules, 'template');
      if (this.rules && this.rules.children.length > 0) run.rules(this.rules.children);
      else if (template !== undefined) run.template(template);
      return outcomes;
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }

  /** SCORE for these responses; null when it cannot be told. */
  score(responses: Responses): number | null {
    const outcomes = this.run(responses);
    if (outcomes === null) return null;
    const name = outcomes.has('SCORE')
      ? 'SCORE'
      : [...outcomes.keys()].find((id) => /score/iu.test(id) && !/max/iu.test(id));
    const value = name === undefined ? null : outcomes.get(name);
    return typeof value?.[0] === 'number' ? value[0] : null;
  }

  private startOf(element: XmlElement): Value {
    const type = (attributeIn(element, 'basetype') ?? 'identifier').toLowerCase();
    const values = kidsOf(kidOf(element, 'defaultvalue'), 'value').map((value) => typedValue(type, wordsOf(value)));
    if (values.length > 0) return values;
    return type === 'float' || type === 'integer' ? [0] : null;
  }
}

class Run {
  private steps = 0;

  constructor(
    private readonly declarations: ReadonlyMap<string, ResponseDeclaration>,
    private readonly responses: Responses,
    private readonly outcomes: Map<string, Value>,
  ) {}

  template(address: string): void {
    const [id = 'RESPONSE'] = this.declarations.has('RESPONSE') ? ['RESPONSE'] : [...this.declarations.keys()];
    if (/match_correct/u.test(address)) this.outcomes.set('SCORE', [this.isCorrect(id) ? 1 : 0]);
    else if (/map_response(\.xml)?$/u.test(address)) this.outcomes.set('SCORE', this.mapped(id));
    else throw new Unsupported(address);
  }

  rules(elements: readonly XmlElement[]): void {
    for (const element of elements) this.rule(element);
  }

  private rule(element: XmlElement): void {
    switch (tagOf(element)) {
      case 'responsecondition': {
        const branch = element.children.find(
          (child) => tagOf(child) === 'responseelse' || this.isTrue(child.children[0]),
        );
        if (branch) this.rules(tagOf(branch) === 'responseelse' ? branch.children : branch.children.slice(1));
        return;
      }
      case 'setoutcomevalue':
        this.outcomes.set(attributeIn(element, 'identifier') ?? '', this.value(element.children[0]));
        return;
      case 'responseprocessingfragment':
        return this.rules(element.children);
      default:
        throw new Unsupported(element.name);
    }
  }

  private isTrue(element: XmlElement | undefined): boolean {
    return this.value(element)?.[0] === true;
  }

  private isCorrect(id: string): boolean {
    const [declaration, given] = [this.declarations.get(id), this.responses.get(id) ?? []];
    if (!declaration || given.length === 0) return false;
    if (declaration.cardinality === 'ordered')
      return given.map(key).join('\u0000') === declaration.correct.map(key).join('\u0000');
    return sameSet(given, declaration.correct);
  }

  private mapped(id: string): Value {
    const map = this.declarations.get(id)?.map;
    if (!map) throw new Unsupported('mapResponse');
    const values = [...new Set(this.responses.get(id) ?? [])];
    const sum = values.reduce<number>((total, given) => {
      const entry = map.entries.find(({ key: wanted, caseSensitive }) =>
        caseSensitive || typeof given !== 'string'
          ? wanted === key(given)
          : wanted.toLowerCase() === given.toLowerCase(),
      );
      return total + (entry?.value ?? map.otherwise);
    }, 0);
    return [Math.min(map.most, Math.max(map.least, sum))];
  }

  private value(element: XmlElement | undefined): Value {
    if (!element || (this.steps += 1) > 10_000) throw new Unsupported('steps');
    const id = attributeIn(element, 'identifier') ?? '';
    switch (tagOf(element)) {
      case 'variable':
        return this.outcomes.get(id) ?? (this.responses.get(id)?.length ? (this.responses.get(id) ?? null) : null);
      case 'correct':
        return this.declarations.get(id)?.correct ?? null;
      case 'basevalue':
        return [typedValue((attributeIn(element, 'basetype') ?? '').toLowerCase(), wordsOf(element))];
      case 'null':
        return null;
      case 'mapresponse':
        return this.mapped(id);
      default:
        return this.operator(element);
    }
  }

  private operator(element: XmlElement): Value {
    const tag = tagOf(element);
    if (tag === 'and') return [element.children.every((child) => this.isTrue(child))];
    if (tag === 'or') return [element.children.some((child) => this.isTrue(child))];
    const values = element.children.map((child) => this.value(child));
    const [a, b] = [values[0] ?? null, values[1] ?? null];
    if (tag === 'isnull') return [a === null];
    if (tag === 'multiple' || tag === 'ordered') return values.flatMap((value) => value ?? []);
    if (tag === 'containersize') return [a?.length ?? 0];
    if (values.some((value) => value === null)) return null;
    if (tag === 'not') return [a?.[0] !== true];
    return (
      this.compare(element, a ?? [], b ?? []) ??
      this.calculate(
        tag,
        values.flatMap((value) => value ?? []),
      )
    );
  }

  private compare(element: XmlElement, a: QtiValue[], b: QtiValue[]): Value | undefined {
    const [x, y] = [a[0] ?? '', b[0] ?? ''];
    switch (tagOf(element)) {
      case 'match':
        return [sameSet(a, b)];
      case 'equal':
        return [isEqual(element, Number(x), Number(y))];
      case 'stringmatch': {
        const exact = attributeIn(element, 'casesensitive') !== 'false';
        const [left, right] = exact ? [key(x), key(y)] : [key(x).toLowerCase(), key(y).toLowerCase()];
        return [attributeIn(element, 'substring') === 'true' ? left.includes(right) : left === right];
      }
      case 'member':
        return [b.map(key).includes(key(x))];
      case 'contains':
        return [b.every((value) => a.map(key).includes(key(value)))];
      case 'lt':
        return [Number(x) < Number(y)];
      case 'lte':
        return [Number(x) <= Number(y)];
      case 'gt':
        return [Number(x) > Number(y)];
      case 'gte':
        return [Number(x) >= Number(y)];
      default:
        return undefined;
    }
  }

  private calculate(tag: string, values: QtiValue[]): Value {
    const numbers = values.map(Number);
    const [x = 0, y = 0] = numbers;
    switch (tag) {
      case 'sum':
        return [numbers.reduce((sum, value) => sum + value, 0)];
      case 'product':
        return [numbers.reduce((product, value) => product * value, 1)];
      case 'subtract':
        return [x - y];
      case 'divide':
        return y === 0 ? null : [x / y];
      case 'max':
        return [Math.max(...numbers)];
      case 'min':
        return [Math.min(...numbers)];
      case 'round':
        return [Math.round(x)];
      case 'truncate':
        return [Math.trunc(x)];
      case 'integertofloat':
        return [x];
      default:
        throw new Unsupported(tag);
    }
  }
}

/** The bounds that an `equal` allows around a value. */
export function boundsOf(element: XmlElement, value: number): { from: number; to: number } {
  const mode = attributeIn(element, 'tolerancemode') ?? 'exact';
  const [low = 0, high = low] = (attributeIn(element, 'tolerance') ?? '')
    .trim()
    .split(/\s+/u)
    .filter(Boolean)
    .map(Number);
  if (mode === 'absolute') return { from: value - low, to: value + high };
  if (mode === 'relative') return { from: value * (1 - low / 100), to: value * (1 + high / 100) };
  return { from: value, to: value };
}

function isEqual(element: XmlElement, x: number, y: number): boolean {
  const { from, to } = boundsOf(element, y);
  const hair = 1e-12 * Math.max(1, Math.abs(x), Math.abs(y));
  return x >= Math.min(from, to) - hair && x <= Math.max(from, to) + hair;
}
