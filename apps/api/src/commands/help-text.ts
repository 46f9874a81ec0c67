import { type Command, UsageError } from './command';

type Told = Pick<Command, 'name' | 'usage' | 'about'>;

/** What stands outside of the platform, so that it works when the platform does not. */
const doctor: Told = {
  name: 'doctor',
  usage: 'doctor',
  about: 'Looks at this machine, the settings and the database, and says what is wrong and how to mend it.',
};

const entryOf = ({ usage, about }: Told) => `  ${usage}\n      ${about}\n`;

/** The help: every command with what it does, or one of them. Throws UsageError for a command that nobody knows. */
export function helpText(commands: readonly Told[], about: string): string {
  const all = [...commands, doctor];
  if (about !== '') {
    const one = all.find(({ name }) => name === about);
    if (!one) throw new UsageError(`Unknown command: ${about}. See: help`);
    return entryOf(one).trimEnd();
  }
  return ['npm run amelie -- <command>, while the platform runs or not:', '', ...all.map(entryOf)].join('\n').trimEnd();
}
