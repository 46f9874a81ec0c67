import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoursePage } from './course';
import type { CourseFault } from './faults';
import { textsOn } from './page-texts';

const image = /!\[([^\]]*)\]\(([^)\s]*)\)/g;
const drawingPath = /^assets\/[a-z0-9-]+\.svg$/;
const unsafe = /<!DOCTYPE|<!ENTITY|<(?:script|style|foreignObject|a|use|image|iframe)\b|\son\w+=|\sstyle=|href=|url\(/i;

/** Checks the drawings of a page: our own SVG in assets/, with a text alternative, shapes and text only. */
export function checkDrawings(page: CoursePage, folder: string, file: string): CourseFault[] {
  const faults: CourseFault[] = [];
  for (const { text, line: firstLine } of textsOn(page)) {
    for (const match of text.matchAll(image)) {
      const [alt = '', path = ''] = match.slice(1);
      const line = firstLine + text.slice(0, match.index).split('\n').length - 1;
      if (alt.trim() === '') faults.push({ file, line, code: 'alt-missing', about: path });
      if (!drawingPath.test(path) || !existsSync(join(folder, path))) {
        faults.push({ file, line, code: 'asset-missing', about: path });
      } else if (unsafe.test(readFileSync(join(folder, path), 'utf8'))) {
        faults.push({ file: path, code: 'asset-unsafe', about: '' });
      }
    }
  }
  return faults;
}
