import { readNumber } from './manifest-values';
import { attributeOf, type XmlElement } from './xml';

/** Notes a value that was dropped, by the name of what it stood in. */
export type Mend = (name: string, value: string) => void;

/** Reads the attributes of one element; what is not in the standard's vocabulary or range is dropped and told. */
export class AttributeReader {
  constructor(
    private readonly element: XmlElement | undefined,
    private readonly mend: Mend,
  ) {}

  /** xs:boolean. */
  flag(name: string): boolean | undefined {
    return this.read(name, (text) => readFlag(text));
  }

  number(name: string, least: number, most: number): number | undefined {
    return this.read(name, (text) => readNumber(text, least, most) ?? undefined);
  }

  count(name: string): number | undefined {
    return this.read(name, (text) => (/^\d{1,9}$/u.test(text) ? Number(text) : undefined));
  }

  /** One of a vocabulary, in the standard's spelling. */
  word<const Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    return this.read(name, (text) => findWord(text, words));
  }

  text(name: string, parse: (text: string) => string | null): string | undefined {
    return this.read(name, (text) => parse(text) ?? undefined);
  }

  private read<Value>(name: string, parse: (text: string) => Value | undefined): Value | undefined {
    const text = attributeOf(this.element, name)?.trim();
    if (text === undefined || text === '') return undefined;
    const value = parse(text);
    if (value === undefined) this.mend(name, text);
    return value;
  }
}

export function findWord<const Word extends string>(text: string, words: readonly Word[]): Word | undefined {
  return words.find((word) => word.toLowerCase() === text.toLowerCase());
}

function readFlag(text: string): boolean | undefined {
  if (/^(true|1)$/iu.test(text)) return true;
  return /^(false|0)$/iu.test(text) ? false : undefined;
}

/** Leaves out what the manifest does not say: the run-time knows the standard's defaults. */
export function stated<Value extends object>(values: Value): Value | undefined {
  const said = Object.entries(values).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Value);
}
