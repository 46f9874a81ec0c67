import { parseArgs } from 'node:util';
import { UsageError } from './command';

interface Wanted {
  /** How many words stand without an option's name. */
  positionals: number;
  options: Record<string, { required?: boolean }>;
}

/** Reads a command's words: `--name value` options and plain words. Throws UsageError with what is missing. */
export function readWords(words: string[], usage: string, wanted: Wanted) {
  const names = Object.keys(wanted.options);
  const parsed = parse(words, usage, names);
  const missing = names.filter((name) => wanted.options[name]?.required && !parsed.values[name]);
  if (missing.length > 0) throw new UsageError(`Missing --${missing.join(', --')}. Usage: ${usage}`);
  if (parsed.positionals.length !== wanted.positionals) throw new UsageError(`Usage: ${usage}`);
  return { options: parsed.values, plain: parsed.positionals };
}

function parse(words: string[], usage: string, names: string[]) {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true });
    return { values: values as Record<string, string | undefined>, positionals };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'Not understood'}. Usage: ${usage}`);
  }
}
