/** What is wrong with a value, and where inside it. */
export interface XapiFault {
  path: string[];
  message: string;
}

/** Looks at a value; answers its first fault in reading order, or null. */
export type Check = (value: unknown) => XapiFault | null;

export type JsonObject = Record<string, unknown>;

export const faulty = (message: string): XapiFault => ({ path: [], message });

/** Where it stands and what it is, in one line: `result.score.scaled: has to be at most 1`. */
export const sayFault = ({ path, message }: XapiFault): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inside(key: string, fault: XapiFault | null): XapiFault | null {
  return fault && { path: [key, ...fault.path], message: fault.message };
}

export interface Shape {
  required?: Record<string, Check>;
  optional?: Record<string, Check>;
  /** What concerns several properties at once; asked when each of them is right. */
  rules?: ((object: JsonObject) => XapiFault | null)[];
}

/** An object with these properties and no others: names are case-sensitive (xAPI 1.0.3 Data 2.2). */
export function object({ required = {}, optional = {}, rules = [] }: Shape): Check {
  const checks = new Map(Object.entries({ ...optional, ...required }));
  const needed = Object.keys(required);
  return (value) => {
    if (!isObject(value)) return faulty('has to be an object');
    for (const key of needed) if (!Object.hasOwn(value, key)) return inside(key, faulty('is missing'));
    for (const key of Object.keys(value)) {
      const check = checks.get(key);
      const fault = check ? inside(key, check(value[key])) : inside(key, faulty('is no property of the specification'));
      if (fault) return fault;
    }
    for (const rule of rules) {
      const fault = rule(value);
      if (fault) return fault;
    }
    return null;
  };
}

/** An object whose own keys and values each pass a check. */
export function mapOf(key: Check, value: Check): Check {
  return (given) => {
    if (!isObject(given)) return faulty('has to be an object');
    for (const [name, entry] of Object.entries(given)) {
      const fault = inside(name, key(name) ?? value(entry));
      if (fault) return fault;
    }
    return null;
  };
}

export function listOf(check: Check, least = 0): Check {
  return (value) => {
    if (!Array.isArray(value)) return faulty('has to be an array');
    if (value.length < least) return faulty('must not be empty');
    for (const [at, entry] of value.entries()) {
      const fault = inside(String(at), check(entry));
      if (fault) return fault;
    }
    return null;
  };
}

const noNul = faulty('must not hold the character NUL');

/** Any text but one with NUL, which no database text can hold. */
export const text: Check = (value) => {
  if (typeof value !== 'string') return faulty('has to be a string');
  return value.includes('\0') ? noNul : null;
};
export const truth: Check = (value) => (typeof value === 'boolean' ? null : faulty('has to be true or false'));

const deepest = 64;

function unkeepable(value: unknown, depth: number): XapiFault | null {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= deepest) return faulty('is nested too deeply');
  for (const [key, entry] of Object.entries(value)) {
    const fault = inside(key, text(key) ?? unkeepable(entry, depth + 1));
    if (fault) return fault;
  }
  return null;
}

/** Any JSON that can be kept: no NUL, and not nested past all reason. */
export const keepable: Check = (value) => unkeepable(value, 0);

export function matching(pattern: RegExp, message: string): Check {
  return (value) => (typeof value === 'string' && pattern.test(value) ? null : faulty(message));
}

export function oneOf(...values: string[]): Check {
  return (value) =>
    typeof value === 'string' && values.includes(value) ? null : faulty(`has to be one of ${values.join(', ')}`);
}

export function decimal(least = -Infinity, most = Infinity): Check {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return faulty('has to be a number');
    if (value < least) return faulty(`has to be at least ${least}`);
    return value > most ? faulty(`has to be at most ${most}`) : null;
  };
}

export const wholeNumber: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? null : faulty('has to be a whole number, 0 or more');
