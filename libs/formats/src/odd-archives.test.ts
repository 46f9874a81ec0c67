import { defaultArchiveLimits } from './archive-entry';
import { checkEntries } from './check-entries';
import { listItems } from './package-structure';
import { readPackage } from './read-package';
import { entriesOf } from './testing/build-archive';
import { buildFiles } from './testing/build-manifest';
import { oddArchives } from './testing/odd-archives';

test.each(oddArchives().map((archive) => [archive.name, archive] as const))(
  '%s: the package is taken',
  async (...given) => {
    const [, { recipes, href, title, edition, kind }] = given;
    const made = recipes();
    const { files, faults } = checkEntries(entriesOf(made), defaultArchiveLimits);
    expect(faults).toEqual([]);
    const content = files.map(({ path, entry }) => [path, made[entry]?.content ?? ''] as const);
    const reading = await readPackage(buildFiles(Object.fromEntries(content)));
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
    const opened = listItems(reading.structure).map((item) => ({ href: item.href, kind: item.kind }));
    expect({ edition: reading.structure.edition, title: reading.structure.title, opened }).toEqual({
      edition,
      title,
      opened: [{ href, kind }],
    });
  },
);
