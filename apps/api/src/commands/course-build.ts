import { buildPackage, BuildRefused, FaultyCourse, readCourse, tellFault } from '@amelie/course-kit';
import { Language, languages } from '@amelie/contract';
import { extname } from 'node:path';
import { type Command, say, UsageError } from './command';
import { readWords } from './read-words';

const usage =
  'course build <folder> --format <scorm12|scorm2004> --out <file.zip> [--module <id>] [--language <language>]';

function languageOf(name: string | undefined): Language | undefined {
  if (name === undefined) return undefined;
  const language = Language.safeParse(name);
  if (!language.success) throw new UsageError(`--language is one of ${languages.join(', ')}: ${name}`);
  return language.data;
}

/** Builds a package from a course's folder: its first module or the one that `--module` names, as written or translated. */
export const courseBuild: Command = {
  name: 'course build',
  usage,
  about: 'Builds a SCORM package from a folder of course texts: the whole course, or one of its modules.',
  needsDatabase: false,
  run: async ({ words }) => {
    const { options, plain } = readWords(words, usage, {
      positionals: 1,
      options: { format: { required: true }, out: { required: true }, module: {}, language: {} },
    });
    const out = String(options.out);
    if (extname(out) !== '.zip') throw new UsageError(`--out has to end in .zip: ${out}`);
    const language = languageOf(options.language);
    try {
      const course = readCourse(String(plain[0]), { language });
      const module = options.module ?? course.modules[0]?.id ?? '';
      const built = await buildPackage(course, { module, format: String(options.format), out });
      say(`Built ${built.out}: ${built.title}, ${built.files.length} files.`);
    } catch (error) {
      if (error instanceof FaultyCourse) throw new UsageError(error.faults.map(tellFault).join('\n'));
      if (error instanceof BuildRefused) throw new UsageError(error.message);
      throw error;
    }
  },
};
