import type { ImportedQuestion } from '@amelie/contract';
import { attributeOf, childrenOf, type XmlElement } from '../xml';
import { NoteBook, noteOf } from './note-book';
import { importedQuestion } from './draft-question';
import { type QuestionFile, type QuestionReading, readFile, refusedFile } from './question-file';
import { tagOf } from './qti-element';
import { readQtiItem } from './read-qti';
import { readQti12Item } from './read-qti12';
import { formatOfRoot, readQuestionXml } from './xml-file';

/** A test or a section of QTI 1.2 is a category by its title; the outermost section of Canvas has none. */
function readSections(element: XmlElement, category: string[], file: QuestionFile): ImportedQuestion[] {
  return element.children.flatMap((child) => {
    const name = child.name.toLowerCase();
    if (name === 'item') return [readQti12Item(child, { file: file.file, language: file.language, category })];
    if (name === 'itemref' || name === 'sourcebank_ref') {
      const book = new NoteBook(child.line);
      book.add('setting-left-out', `${name} ${child.text.trim() || (attributeOf(child, 'linkrefid') ?? '')}`);
      return [importedQuestion({ file: file.file, line: child.line, name, category }, null, book)];
    }
    if (!['assessment', 'section', 'objectbank'].includes(name)) return [];
    const title = attributeOf(child, 'title') ?? childrenOf(child, 'qtimetadata')[0]?.text.trim() ?? '';
    const named = title !== '' && attributeOf(child, 'ident') !== 'root_section' ? [...category, title] : category;
    return readSections(child, named, file);
  });
}

/** Reads one XML file of QTI: an item of 2.0 to 3.0, or all items of a 1.2 file. */
export function readQtiFile(file: QuestionFile): QuestionReading {
  const xml = readQuestionXml(file);
  if ('fault' in xml) return refusedFile(null, xml.fault);
  const format = formatOfRoot(xml.root);
  if (format === 'qti-1.2') return readFile(format, readSections(xml.root, [], file), xml.notes);
  if (format !== null && format !== 'moodle-xml' && tagOf(xml.root) === 'assessmentitem')
    return readFile(
      format,
      [readQtiItem(xml.root, { file: file.file, language: file.language, category: [] })],
      xml.notes,
    );
  return refusedFile(format, noteOf('format-not-found', xml.root.line, `<${xml.root.name}>`));
}
