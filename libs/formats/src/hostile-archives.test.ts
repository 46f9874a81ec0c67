import { defaultArchiveLimits } from './archive-entry';
import { checkEntries } from './check-entries';
import { readPackage } from './read-package';
import { entriesOf, type EntryRecipe } from './testing/build-archive';
import { buildFiles } from './testing/build-manifest';
import { hostileArchives } from './testing/hostile-archives';

const archives = hostileArchives();
const byDirectory = archives.flatMap(({ name, code, recipes }) => (recipes ? [[name, code, recipes] as const] : []));

/** As an import goes: the directory first, the manifest only when nothing is wrong so far. */
async function codesOf(recipes: readonly EntryRecipe[]): Promise<string[]> {
  const { files, faults } = checkEntries(entriesOf(recipes), defaultArchiveLimits);
  if (faults.length > 0) return faults.map(({ code }) => code);
  const content = files.map(({ path, entry }) => [path, recipes[entry]?.content ?? ''] as const);
  const reading = await readPackage(buildFiles(Object.fromEntries(content)));
  return 'faults' in reading ? reading.faults.map(({ code }) => code) : [];
}

test('there are many hostile archives, each by a name of its own', () => {
  expect(archives.length).toBeGreaterThanOrEqual(50);
  expect(byDirectory.length).toBeGreaterThanOrEqual(50);
  expect(new Set(archives.map(({ name }) => name)).size).toBe(archives.length);
});

test.each(byDirectory)(
  'an archive with %s is refused as %s before anything is unpacked or opened',
  async (...given) => {
    const [, code, recipes] = given;
    const made = recipes();
    const started = performance.now();
    expect(await codesOf(made)).toContain(code);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  },
);
