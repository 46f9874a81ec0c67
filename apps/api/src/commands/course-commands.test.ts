import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledCourse } from '../../../../libs/course-kit/src/testing/bundled-course';
import { writeCourse } from '../../../../libs/course-kit/src/testing/write-course';
import { UsageError } from './command';
import { findCommand } from './commands';

async function run(...typed: string[]): Promise<string> {
  const found = findCommand(typed);
  if (!found || found.command.needsDatabase) throw new Error('no such command');
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await found.command.run({ words: found.words });
    return written.mock.calls.join('');
  } finally {
    written.mockRestore();
  }
}

const out = () => join(mkdtempSync(join(tmpdir(), 'built-')), 'course.zip');

describe('course build', () => {
  test('writes the package of a module', async () => {
    const file = out();
    expect(await run('course', 'build', writeCourse(), '--format', 'scorm12', '--out', file)).toContain('First');
    expect(statSync(file).size).toBeGreaterThan(1000);
  });

  test('writes the packages of all modules into a folder, one each', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'built-')), 'new', '/');
    const said = await run('course', 'build', bundledCourse, '--format', 'scorm12', '--out', folder);
    expect(readdirSync(folder).sort()).toEqual(['rights.zip', 'what-it-is.zip', 'why-health-care.zip']);
    expect(said.match(/^Built /gm)).toHaveLength(3);
    await run(
      'course',
      'build',
      bundledCourse,
      '--format',
      'scorm12',
      '--out',
      folder,
      '--module',
      'rights',
      '--language',
      'fr',
    );
    expect(readdirSync(folder)).toContain('rights.fr.zip');
  });

  test('says which modules a single file leaves out, and how to get them; not to somebody who named one', async () => {
    const build = (...more: string[]) =>
      run('course', 'build', bundledCourse, '--format', 'scorm12', '--out', out(), ...more);
    const said = await build();
    expect(said).toContain('This is 1 of 3 modules. Left out: why-health-care, rights.');
    expect(said).toMatch(/name a folder: --out .*\/ .*--module why-health-care/);
    expect(await build('--module', 'rights')).not.toContain('Left out');
  });

  test('says what is wrong instead of building another language, format or place', async () => {
    const build = (...more: string[]) => run('course', 'build', writeCourse(), ...more);
    await expect(build('--format', 'scorm12', '--out', out(), '--language', 'es')).rejects.toThrow(
      '--language is one of en, fr, nl, de, el, it: es',
    );
    await expect(build('--format', 'scorm12', '--out', out(), '--language', 'fr')).rejects.toThrow(
      'translations/fr/course.yaml  this file is missing',
    );
    await expect(build('--format', 'cmi5', '--out', out())).rejects.toBeInstanceOf(UsageError);
    await expect(build('--format', 'scorm12', '--out', 'course.rar')).rejects.toThrow('.zip');
  });
});

describe('course check', () => {
  test('says that a course is sound, or each of its faults with its place', async () => {
    expect(await run('course', 'check', writeCourse())).toBe('No fault, in en.\n');
    const faulty = writeCourse({ 'modules/first.md': (text) => text.replace('Another claim.[^S1]', 'A claim.') });
    await expect(run('course', 'check', faulty)).rejects.toThrow(
      'modules/first.md:20  no sentence on this page names a source (two)',
    );
  });
});
