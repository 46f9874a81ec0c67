import type { Course, CoursePage, EndingBlock, SceneBlock } from './course';
import type { CourseFault } from './faults';
import { textsOn } from './page-texts';
import { markersIn } from './source-markers';
import { growthOf, wordsIn } from './words-in';

/** More words than this in one scene or ending leave no overview on a phone. Options are not counted. */
export const mostWordsInScene = 200;

/** The scenes and endings of a page, in the order in which they are written. */
export function casePartsOf(page: CoursePage): (SceneBlock | EndingBlock)[] {
  return page.blocks.filter((block) => block.kind === 'scene' || block.kind === 'ending');
}

/** Checks the branching case of a page: every choice leads on, nothing is unreachable, every path ends in an ending. */
export function checkCase(page: CoursePage, course: Course, file: string): CourseFault[] {
  const parts = casePartsOf(page);
  if (parts.length === 0) return [];
  const scenes = parts.filter((part) => part.kind === 'scene');
  return [
    ...checkPlace(page, file),
    ...scenes.flatMap((scene) => checkScene(scene, file)),
    ...checkPaths(parts, file),
    ...parts.flatMap((part) => checkLength(part, course, file)),
    ...checkCaseSources(page, file),
  ];
}

function checkPlace(page: CoursePage, file: string): CourseFault[] {
  const isPart = (kind: string) => kind === 'scene' || kind === 'ending';
  const kinds = page.blocks.map((block) => block.kind);
  const first = kinds.findIndex(isPart);
  const last = kinds.findLastIndex(isPart);
  const start = page.blocks[first];
  const between = page.blocks.slice(first, last).filter(({ kind }) => !isPart(kind) && kind !== 'review');
  const faults = between.map(({ line, kind }): CourseFault => ({ file, line, code: 'case-interrupted', about: kind }));
  if (start?.kind === 'ending') faults.push({ file, line: start.line, code: 'scene-shape', about: start.id });
  return faults;
}

function checkScene(scene: SceneBlock, file: string): CourseFault[] {
  const faults: CourseFault[] = [];
  const report = (code: CourseFault['code'], line = scene.line, about = scene.id) =>
    faults.push({ file, line, code, about });
  if (scene.markdown === '') report('scene-shape');
  if (scene.options.length === 0) report('path-without-ending');
  if (scene.options.length === 1) report('too-few-options');
  for (const { grade, feedback, text, line } of scene.options) {
    if (grade === 'right' || grade === 'wrong') report('scene-shape', line, `${scene.id}: (${grade})`);
    if (feedback === '') report('feedback-missing', line, text);
  }
  return faults;
}

/** Walks every path from the first scene. `before` holds the scenes of the path, so that no story runs in a circle. */
function checkPaths(parts: (SceneBlock | EndingBlock)[], file: string): CourseFault[] {
  const faults: CourseFault[] = [];
  const reached = new Set<string>();
  const visit = (part: SceneBlock | EndingBlock, before: string[]) => {
    if (reached.has(part.id)) return;
    reached.add(part.id);
    if (part.kind === 'ending') return;
    const path = [...before, part.id];
    for (const { target, line } of part.options) {
      const next = parts.find(({ id }) => id === target);
      if (path.includes(target)) faults.push({ file, line, code: 'case-goes-round', about: target });
      else if (next) visit(next, path);
      else if (target !== '') faults.push({ file, line, code: 'unknown-target', about: target });
    }
  };
  const [start] = parts;
  if (start) visit(start, []);
  const lost = parts.filter(({ id }) => !reached.has(id));
  return [
    ...faults,
    ...lost.map(({ id, line }): CourseFault => ({ file, line, code: 'scene-unreachable', about: id })),
  ];
}

function checkLength(part: SceneBlock | EndingBlock, course: Course, file: string): CourseFault[] {
  const words = wordsIn(part.markdown);
  if (words <= mostWordsInScene * growthOf(course)) return [];
  return [{ file, line: part.line, code: 'scene-too-long', about: `${part.id}: ${words} words` }];
}

function checkCaseSources(page: CoursePage, file: string): CourseFault[] {
  const marks = textsOn({ ...page, blocks: casePartsOf(page) }).flatMap(({ text }) => markersIn(text));
  return marks.length >= 2 ? [] : [{ file, line: page.line, code: 'case-without-source', about: page.id }];
}
