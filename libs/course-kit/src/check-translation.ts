import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetOf } from './asset-of';
import { compareSheets } from './check-sheets';
import { compareBlocks } from './compare-blocks';
import { compareQuiz } from './compare-quiz';
import type { Course, CourseModule } from './course';
import type { CourseFault } from './faults';
import { imagesIn } from './images';
import { textsOn } from './page-texts';

/** Checks that a translation, as it is written, is the original in other words: nothing more, nothing less. */
export function checkTranslation(original: Course, translation: Course): CourseFault[] {
  const pairs = translation.modules.flatMap((module) => {
    const model = original.modules.find(({ id }) => id === module.id);
    return model ? [{ model, module }] : [];
  });
  return [
    ...pairs.flatMap(({ model, module }) => compareModule(model, module)),
    ...pairs.flatMap(({ module }) => checkDrawnWords(module, translation)),
    ...compareSheets(original, translation),
    ...(original.finalTest && translation.finalTest ? compareQuiz(original.finalTest, translation.finalTest) : []),
  ];
}

function compareModule(model: CourseModule, module: CourseModule): CourseFault[] {
  const { file } = module;
  const faults = compareQuiz(model.quiz, module.quiz);
  if (module.minutes !== model.minutes) faults.push({ file, line: 1, code: 'other-shape', about: 'minutes' });
  if ((module.contentNote === null) !== (model.contentNote === null))
    faults.push({ file, line: 1, code: 'other-shape', about: 'contentNote' });
  const [wanted, found] = [model, module].map(({ pages }) => pages.map(({ id }) => id));
  const other = (wanted ?? []).findIndex((id, index) => id !== found?.[index]);
  if (other !== -1 || wanted?.length !== found?.length) {
    const place = other === -1 ? model.pages.length : other;
    const about = `${found?.[place] ?? 'no page'} instead of ${wanted?.[place] ?? 'no page'}`;
    return [...faults, { file, line: module.pages[place]?.line ?? 1, code: 'other-pages', about }];
  }
  return [
    ...faults,
    ...module.pages.flatMap((page, index) => {
      const original = model.pages[index];
      return original ? compareBlocks(original, page, file) : [];
    }),
  ];
}

/** A drawing that holds words needs one of its own in each language. */
function checkDrawnWords(module: CourseModule, translation: Course): CourseFault[] {
  const images = module.pages.flatMap((page) => textsOn(page).flatMap(({ text }) => imagesIn(text)));
  return [...new Set(images.map(({ path }) => path))].flatMap((path): CourseFault[] => {
    const found = assetOf(translation, path);
    if (found === null || found.startsWith(translation.root)) return [];
    const hasWords = /<text\b/.test(readFileSync(join(translation.folder, found), 'utf8'));
    return hasWords ? [{ file: `${translation.root}${path}`, code: 'drawing-not-translated', about: '' }] : [];
  });
}
