import { checkCourse, courseLanguages, tellFault } from '@amelie/course-kit';
import { type Command, say, UsageError } from './command';
import { readWords } from './read-words';

const usage = 'course check <folder>';

/** Tells every fault of a course's folder, in all its languages. */
export const courseCheck: Command = {
  name: 'course check',
  usage,
  about: 'Tells every fault of a folder of course texts, in all its languages.',
  needsDatabase: false,
  run: async ({ words }) => {
    const { plain } = readWords(words, usage, { positionals: 1, options: {} });
    const folder = String(plain[0]);
    const faults = checkCourse(folder);
    if (faults.length > 0) throw new UsageError(faults.map(tellFault).join('\n'));
    say(`No fault, in ${courseLanguages(folder).join(', ')}.`);
  },
};
