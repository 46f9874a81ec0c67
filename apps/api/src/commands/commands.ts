import { type Command, say } from './command';
import { courseBuild } from './course-build';
import { courseCheck } from './course-check';
import { exportCompletions } from './export-completions';
import { helpText } from './help-text';
import { issuerRotate } from './issuer-rotate';
import { importCommand } from './import-command';
import { lrsCredentialCreate } from './lrs-credential-create';
import { migrateCommand, prepareCommand } from './prepare';
import { userCreate } from './user-create';

const help: Command = {
  name: 'help',
  usage: 'help [<command>]',
  about: 'Lists the commands, or tells about one.',
  needsDatabase: false,
  run: async ({ words }) => say(helpText(commands, words.join(' '))),
};

/** The commands by their names; a name may have two words. */
export const commands: readonly [Command, ...Command[]] = [
  help,
  importCommand,
  courseBuild,
  courseCheck,
  userCreate,
  exportCompletions,
  lrsCredentialCreate,
  issuerRotate,
  migrateCommand,
  prepareCommand,
];

/** Splits what was typed into a command and its words. */
export function findCommand(typed: string[]): { command: Command; words: string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find((known) => known.name === typed.slice(0, length).join(' '));
    if (command) return { command, words: typed.slice(length) };
  }
  return null;
}
