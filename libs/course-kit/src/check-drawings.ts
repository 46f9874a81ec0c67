import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetOf } from './asset-of';
import type { Course, CoursePage } from './course';
import type { CourseFault } from './faults';
import { imagesIn } from './images';
import { textsOn } from './page-texts';

const drawingPath = /^assets\/[a-z0-9-]+\.svg$/;
const unsafe = /<!DOCTYPE|<!ENTITY|<(?:script|style|foreignObject|a|use|image|iframe)\b|\son\w+=|\sstyle=|href=|url\(/i;

/** Checks the drawings of a page: our own SVG in assets/, with a text alternative, shapes and text only. */
export function checkDrawings(page: CoursePage, course: Course, file: string): CourseFault[] {
  const faults: CourseFault[] = [];
  for (const { text, line: firstLine } of textsOn(page)) {
    for (const { alt, path, index } of imagesIn(text)) {
      const line = firstLine + text.slice(0, index).split('\n').length - 1;
      const found = drawingPath.test(path) ? assetOf(course, path) : null;
      if (alt.trim() === '') faults.push({ file, line, code: 'alt-missing', about: path });
      if (found === null) {
        faults.push({ file, line, code: 'asset-missing', about: path });
      } else if (unsafe.test(readFileSync(join(course.folder, found), 'utf8'))) {
        faults.push({ file: found, code: 'asset-unsafe', about: '' });
      }
    }
  }
  return faults;
}
