import type { ImportNote, QuestionFormat } from '@amelie/contract';
import { parseXml, type XmlElement } from '../xml';
import { htmlEntities } from './html-entities';
import { noteOf } from './note-book';
import { longestQuestionFile, type QuestionFile } from './question-file';

export type QuestionXml = { root: XmlElement; notes: ImportNote[] } | { fault: ImportNote };

/** Reads an XML file of questions; names of HTML characters are known in it, as programs write them everywhere. */
export function readQuestionXml({ bytes, file }: QuestionFile): QuestionXml {
  const parsed = parseXml(bytes, file, { longestBytes: longestQuestionFile, entities: htmlEntities });
  if ('fault' in parsed) {
    const found = parsed.fault.found ?? parsed.fault.code;
    // The parser puts the line before what it says.
    const line = Number(/^(\d+):/u.exec(found)?.[1] ?? 1);
    const tooLarge = bytes.length > longestQuestionFile;
    return { fault: noteOf(tooLarge ? 'file-too-large' : 'file-unreadable', Math.max(1, line), found) };
  }
  const { root, encodingGuessed } = parsed.document;
  return { root, notes: encodingGuessed === null ? [] : [noteOf('encoding-guessed', 1, encodingGuessed)] };
}

/** The format that a root element begins, if it is one of questions. */
export function formatOfRoot({ name, uri }: XmlElement): QuestionFormat | null {
  const tag = name.toLowerCase();
  if (tag === 'quiz') return 'moodle-xml';
  if (tag === 'questestinterop') return 'qti-1.2';
  if (/^qti-assessment-(item|test|section)$/u.test(tag)) return 'qti-3.0';
  if (!/^assessment(item|test|section)$/u.test(tag)) return null;
  return /imsqti_v2p0|imsqti_v2p1/u.test(uri) || !uri.includes('imsqti_v2p2') ? 'qti-2.1' : 'qti-2.2';
}

/** One question needs no more; trying out its marking with many more would take long. */
export const mostElements = 5000;

function countIn(element: XmlElement, left: number): number {
  let rest = left - 1;
  for (const child of element.children) {
    if (rest < 0) return rest;
    rest = countIn(child, rest);
  }
  return rest;
}

export const isHuge = (element: XmlElement): boolean => countIn(element, mostElements) < 0;
