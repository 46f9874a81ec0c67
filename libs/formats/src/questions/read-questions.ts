import { type QuestionFile, type QuestionReading, readText, refusedFile } from './question-file';
import { readAiken } from './read-aiken';
import { readGift } from './read-gift';
import { readMoodleXml } from './read-moodle-xml';
import { readQtiFile } from './read-qti-file';
import { formatOfRoot, readQuestionXml } from './xml-file';

/** A line with the answer's letter, behind lines with options. */
const aiken = /^\s*[A-Z][.)][^\n]*\n(?:\s*\n)*\s*ANSWER\s*:\s*[A-Z]/mu;

/**
 * Reads a file of questions in whatever format it turns out to be: GIFT, Moodle XML, Aiken, QTI 1.2 to 3.0. Never
 * throws: what cannot be read is said in the review, with its line.
 */
export function readQuestions(file: QuestionFile): QuestionReading {
  const read = readText(file);
  if ('fault' in read) return refusedFile(null, read.fault);
  if (!/^\s*</u.test(read.text)) return aiken.test(read.text) ? readAiken(file) : readGift(file);
  const xml = readQuestionXml(file);
  if ('fault' in xml) return refusedFile(null, xml.fault);
  return formatOfRoot(xml.root) === 'moodle-xml' ? readMoodleXml(file) : readQtiFile(file);
}
