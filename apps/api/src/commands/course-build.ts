import { buildPackage, BuildRefused, type Course, FaultyCourse, readCourse, tellFault } from '@amelie/course-kit';
import { Language, languages } from '@amelie/contract';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { type Command, say, UsageError } from './command';
import { readWords } from './read-words';

const usage =
  'course build <folder> --format <scorm12|scorm2004> --out <folder/|file.zip> [--module <id>] [--language <language>]';

function languageOf(name: string | undefined): Language | undefined {
  if (name === undefined) return undefined;
  const language = Language.safeParse(name);
  if (!language.success) throw new UsageError(`--language is one of ${languages.join(', ')}: ${name}`);
  return language.data;
}

/** A folder takes a package a module, a file just one; null for what is neither. */
function placeOf(out: string): 'folder' | 'file' | null {
  if (/[/\\]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory()) return 'folder';
  return extname(out) === '.zip' ? 'file' : null;
}

interface BuildWish {
  module: string | undefined;
  format: string;
  out: string;
}

/** A zip a module, named by the module's id, and by the language where it is a translation. */
async function buildInto(course: Course, { module, format, out }: BuildWish): Promise<void> {
  const modules = module === undefined ? course.modules.map(({ id }) => id) : [module];
  const language = course.language === course.originalLanguage ? '' : `.${course.language}`;
  mkdirSync(out, { recursive: true });
  for (const id of modules) {
    const built = await buildPackage(course, { module: id, format, out: join(out, `${id}${language}.zip`) });
    say(`Built ${built.out}: ${built.title}, ${built.files.length} files.`);
  }
}

async function buildOne(course: Course, { module, format, out }: BuildWish): Promise<void> {
  const id = module ?? course.modules[0]?.id ?? '';
  const built = await buildPackage(course, { module: id, format, out });
  say(`Built ${built.out}: ${built.title}, ${built.files.length} files.`);
  const others = course.modules.filter((other) => other.id !== id);
  if (module !== undefined || others.length === 0) return;
  say(`This is 1 of ${course.modules.length} modules. Left out: ${others.map((other) => other.id).join(', ')}.`);
  say(`For all of them name a folder: --out ${dirname(out)}/   For another one: --module ${others[0]?.id}`);
}

/** Builds packages from a course's folder, as written or translated: every module into a folder, or one as a zip. */
export const courseBuild: Command = {
  name: 'course build',
  usage,
  about:
    'Builds SCORM packages from a folder of course texts: one for each module into a folder, or one module as a zip (the first, or the one named).',
  needsDatabase: false,
  run: async ({ words }) => {
    const { options, plain } = readWords(words, usage, {
      positionals: 1,
      options: { format: { required: true }, out: { required: true }, module: {}, language: {} },
    });
    const wish = { module: options.module, format: String(options.format), out: String(options.out) };
    const place = placeOf(wish.out);
    if (!place)
      throw new UsageError(`--out names a folder (with / at its end) or a file that ends in .zip: ${wish.out}`);
    const language = languageOf(options.language);
    try {
      const course = readCourse(String(plain[0]), { language });
      await (place === 'folder' ? buildInto(course, wish) : buildOne(course, wish));
    } catch (error) {
      if (error instanceof FaultyCourse) throw new UsageError(error.faults.map(tellFault).join('\n'));
      if (error instanceof BuildRefused) throw new UsageError(error.message);
      throw error;
    }
  },
};
