/** What a status can be compared with: the vocabulary of `cmi.core.lesson_status` (SCORM 1.2 RTE 3.4.4). */
export const statusWords = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'] as const;
export type StatusWord = (typeof statusWords)[number];

/** A script of prerequisites, read. */
export type Script =
  | { is: 'item'; id: string }
  | { is: 'status'; id: string; word: StatusWord; equal: boolean }
  | { is: 'not'; of: Script }
  | { is: 'and' | 'or'; of: Script[] }
  /** True when so many of the set are. */
  | { is: 'some'; atLeast: number; of: Script[] };

class Unreadable extends Error {}

const tokens = /\s*(<>|[&|~=(){},*]|"[^"]*"|'[^']*'|[^\s&|~=<>(){},*"']+)/y;

function split(text: string): string[] {
  const found: string[] = [];
  tokens.lastIndex = 0;
  const script = text.trim();
  while (tokens.lastIndex < script.length) {
    const [, token] = tokens.exec(script) ?? [];
    if (token === undefined) throw new Unreadable();
    found.push(token);
  }
  return found;
}

const isName = (token: string | undefined): token is string =>
  token !== undefined && !/^(<>|[&|~=(){},*"'])/.test(token);
const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/** A status by its word or the beginning of it: "passed", "p". */
function statusOf(token: string | undefined): StatusWord {
  const given = lettersOf(token ?? '');
  const word = given && statusWords.find((one) => lettersOf(one).startsWith(given));
  if (!word) throw new Unreadable();
  return word;
}

/** By precedence from the weakest: `|`, `&`, `~`, then comparisons, sets and parentheses. */
class Reader {
  private at = 0;

  constructor(private readonly found: readonly string[]) {}

  private get next(): string | undefined {
    return this.found[this.at];
  }

  private takes(token: string): boolean {
    if (this.next !== token) return false;
    this.at += 1;
    return true;
  }

  private demand(token: string): void {
    if (!this.takes(token)) throw new Unreadable();
  }

  whole(): Script {
    const script = this.any();
    if (this.next !== undefined) throw new Unreadable();
    return script;
  }

  private listOf(separator: string, one: () => Script): Script[] {
    const of = [one()];
    while (this.takes(separator)) of.push(one());
    return of;
  }

  private any(): Script {
    const of = this.listOf('|', () => this.all());
    const [first] = of;
    return first && of.length === 1 ? first : { is: 'or', of };
  }

  private all(): Script {
    const of = this.listOf('&', () => this.one());
    const [first] = of;
    return first && of.length === 1 ? first : { is: 'and', of };
  }

  private one(): Script {
    if (this.takes('~')) return { is: 'not', of: this.one() };
    if (this.takes('(')) {
      const script = this.any();
      this.demand(')');
      return script;
    }
    const name = this.next;
    if (!isName(name)) throw new Unreadable();
    this.at += 1;
    if (this.takes('*')) return this.set(name);
    if (this.takes('=')) return this.compared(name, true);
    if (this.takes('<>')) return this.compared(name, false);
    return { is: 'item', id: name };
  }

  private compared(id: string, equal: boolean): Script {
    const word = statusOf(this.next);
    this.at += 1;
    return { is: 'status', id, word, equal };
  }

  private set(count: string): Script {
    if (!/^\d{1,4}$/.test(count)) throw new Unreadable();
    this.demand('{');
    const of = this.listOf(',', () => this.any());
    this.demand('}');
    const atLeast = Number(count);
    if (atLeast > of.length) throw new Unreadable();
    return { is: 'some', atLeast, of };
  }
}

/**
 * Reads an AICC script of prerequisites (SCORM 1.2 CAM 2.3.2.5.1, `adlcp:prerequisites type="aicc_script"`): `&` and,
 * `|` or, `~` not, `=` and `<>` with a status, `n*{a,b,c}` so many of a set, parentheses. null when it can't be read.
 */
export function readScript(text: string): Script | null {
  try {
    return new Reader(split(text)).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** The identifiers that a script names, each once. */
export function namesIn(script: Script): string[] {
  if (script.is === 'item' || script.is === 'status') return [script.id];
  const of = script.is === 'not' ? [script.of] : script.of;
  return [...new Set(of.flatMap(namesIn))];
}
