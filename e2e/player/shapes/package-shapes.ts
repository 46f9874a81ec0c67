import { oddArchives } from '../../../libs/formats/src/testing/odd-archives';
import { buildArchive } from '../../../libs/formats/src/testing/build-archive';
import { dataModelShapes } from './data-model-shapes';
import { findingShapes } from './finding-shapes';
import { lifeShapes } from './life-shapes';
import { manifestShapes } from './manifest-shapes';
import { pageShapes } from './page-shapes';
import { scoPage } from './sco-page';
import { found, type PackageShape } from './shape';

const page = '<title>Start</title>';
const silentPage = '<title>Start</title><h1>Start</h1>';
/** Runs no differently from the others, and takes as long to import as all of them. */
const tooMany = 'five thousand and one files';

/** What is strange in an archive or a manifest, with a page that reports in the place of the one that does not. */
function oddShapes(): PackageShape[] {
  return oddArchives()
    .filter(({ name }) => name !== tooMany)
    .map(({ name, recipes, bytes, edition, kind }) => {
      const isSilent = kind === 'asset';
      const sco = isSilent ? silentPage : scoPage({ standard: edition === 'scorm12' ? 'scorm12' : 'scorm2004' });
      const all = () => recipes().map((file) => (file.content === page ? { ...file, content: sco } : file));
      const front = () => bytes().subarray(0, bytes().length - buildArchive(recipes()).length);
      return {
        name,
        bytes: () => Buffer.concat([front(), buildArchive(all())]),
        heading: 'Start',
        by: 'reload',
        first: isSilent ? null : found.first,
        again: isSilent ? null : found.again,
        becomes: isSilent ? 'completed' : 'in-progress',
        score: null,
      };
    });
}

/** Packages that are good, however strange: each has to import and to run, and says what it promises. */
export function packageShapes(): PackageShape[] {
  return [...manifestShapes, ...oddShapes(), ...findingShapes, ...lifeShapes, ...dataModelShapes, ...pageShapes];
}
