import type { AnyQuestion, ImportedQuestion } from '@amelie/contract';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';
import { type DraftCommon, importedQuestion, nameFrom } from './draft-question';
import { categoryPath } from './gift-blocks';
import { cutGaps } from './moodle-cloze';
import { readKprim, readMarkers, readWordGaps } from './moodle-plugins';
import { MoodleTexts, numberOf, plainText, rawText } from './moodle-texts';
import * as types from './moodle-types';
import { noteOf, NoteBook } from './note-book';
import { applyOwn, readOwn } from './own-settings';
import { type PackedFile, type QuestionFile, type QuestionReading, readFile, refusedFile } from './question-file';
import { formatOfRoot, readQuestionXml } from './xml-file';

/**
 * Reads Moodle XML: the types of Moodle itself and the plugins that medical examinations use (Kprim, all-or-nothing,
 * multiple response, ordering, words in a text). Files packed into it come out beside the questions.
 */
export function readMoodleXml(file: QuestionFile): QuestionReading {
  const xml = readQuestionXml(file);
  if ('fault' in xml) return refusedFile('moodle-xml', xml.fault);
  if (formatOfRoot(xml.root) !== 'moodle-xml')
    return refusedFile(null, noteOf('format-not-found', xml.root.line, `<${xml.root.name}>`));
  const files: PackedFile[] = [];
  const questions: ImportedQuestion[] = [];
  let category: string[] = [];
  for (const element of childrenOf(xml.root, 'question')) {
    if (attributeOf(element, 'type') === 'category')
      category = categoryPath(rawText(childOf(element, 'category')).trim());
    else questions.push(readQuestion(element, { place: questions.length + 1, category, files, file }));
  }
  return readFile('moodle-xml', questions, xml.notes, files);
}

interface Place {
  place: number;
  category: string[];
  files: PackedFile[];
  file: QuestionFile;
}

function readQuestion(element: XmlElement, { place, category, files, file }: Place): ImportedQuestion {
  const book = new NoteBook(element.line);
  const type = attributeOf(element, 'type') ?? '';
  const moodle = new MoodleTexts(book, `q${place}`, files);
  const name = plainText(childOf(element, 'name'));
  const where = { file: file.file, line: element.line, name: name || `<${type}>`, category };
  const read = readers[type];
  if (!read) {
    book.add('type-unknown', `${type}: ${rawText(childOf(element, 'questiontext'))}`);
    return importedQuestion(where, null, book);
  }
  const cloze =
    type === 'cloze' || type === 'multianswer' ? cutGaps(rawText(childOf(element, 'questiontext')), moodle) : null;
  const stemElement = childOf(element, 'questiontext');
  if (cloze && stemElement) moodle.unpack(stemElement);
  const stem = cloze ? moodle.texts.html(cloze.html) : moodle.rich(stemElement);
  const points = numberOf(childOf(element, 'defaultgrade'), 1);
  if (points <= 0 || points > 100) book.add('setting-left-out', `defaultgrade ${points}`);
  const common: DraftCommon = {
    name: nameFrom(name, stem, book),
    language: file.language,
    stem,
    points: points > 0 && points <= 100 ? points : 1,
    feedback: moodle.rich(childOf(element, 'generalfeedback')),
    source: '',
    media: moodle.texts.media,
    tags: childrenOf(childOf(element, 'tags') ?? element, 'tag')
      .map(plainText)
      .filter((tag) => tag !== ''),
    objectives: [],
    translations: [],
  };
  for (const kind of cloze?.unknown ?? []) book.add('type-unknown', kind);
  const draft = cloze?.unknown.length
    ? null
    : cloze
      ? ({ type: 'cloze', ...common, gaps: cloze.gaps } as const)
      : read({ element, common, moodle });
  noteTheRest(element, moodle);
  const own = readOwn(childOf(element, 'amelie')?.text);
  return importedQuestion(where, draft === null ? null : applyOwn(draft, own), book);
}

/** Moodle's own words for right and wrong, which say nothing about the question. */
const standard = /^(your answer is (partially )?(in)?correct|<p>\s*<\/p>)\.?$/iu;

function noteTheRest(element: XmlElement, { texts }: MoodleTexts): void {
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
    const text = rawText(childOf(element, name)).trim();
    const words = text.replace(/<[^<>]*>/gu, '').trim();
    if (words !== '' && !standard.test(words))
      texts.book.add('feedback-left-out', `${name}: ${words}`, childOf(element, name)?.line);
  }
  for (const hint of childrenOf(element, 'hint'))
    if (plainText(hint) !== '') texts.book.add('hint-left-out', plainText(hint), hint.line);
}

const asCloze = (question: types.MoodleQuestion): AnyQuestion => ({ type: 'cloze', ...question.common, gaps: [] });

const readers: Record<string, ((question: types.MoodleQuestion) => AnyQuestion | null) | undefined> = {
  multichoice: types.readMultichoice,
  multichoiceset: (question) => types.readOptionSet(question, 'all-or-nothing'),
  oumultiresponse: (question) => types.readOptionSet(question, 'partial'),
  truefalse: types.readTrueFalse,
  shortanswer: types.readShortAnswer,
  numerical: types.readNumerical,
  matching: types.readMatching,
  match: types.readMatching,
  ddmatch: types.readMatching,
  ordering: types.readOrdering,
  essay: types.readEssay,
  cloze: asCloze,
  multianswer: asCloze,
  kprime: readKprim,
  mtf: readKprim,
  gapselect: readWordGaps,
  ddwtos: readWordGaps,
  ddmarker: readMarkers,
};
