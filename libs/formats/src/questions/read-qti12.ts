import { type AnyQuestion, emptyRichText, type ImportedQuestion } from '@amelie/contract';
import { attributeOf, type XmlElement } from '../xml';
import { type DraftCommon, importedQuestion, nameFrom, QuestionTexts } from './draft-question';
import { NoteBook } from './note-book';
import { allOf, Qti12Item } from './qti12-item';
import { numericAnswers, readGap, readMultiple, readOrdered, readPairs, readSingle, textAnswers } from './qti12-types';
import type { QtiPlace } from './read-qti';
import { plainWords } from './rich-words';
import { isHuge, mostElements } from './xml-file';

const idOf = (element: XmlElement | undefined) => attributeOf(element, 'ident') ?? '';
const isNamed = (element: XmlElement | undefined, name: string) => element?.name.toLowerCase() === name;

/** Gaps are named in square brackets in the text, and by their responses. */
function gapNames(item: Qti12Item, html: string): Map<string, XmlElement> | null {
  const found = item.responses.flatMap((response): [string, XmlElement][] => {
    const names = [item.words(response).split(' ')[0] ?? '', idOf(response).replace(/^response_/u, '')];
    const name = names.find((one) => one !== '' && html.includes(`[${one}]`));
    return name === undefined ? [] : [[name, response]];
  });
  return found.length > 0 && found.length === item.responses.length ? new Map(found) : null;
}

function readCloze(item: Qti12Item, html: string, names: Map<string, XmlElement>, common: DraftCommon): AnyQuestion {
  let text = html;
  const gaps = [...names].map(([name, response], index) => {
    const id = `g${index + 1}`;
    text = text.replace(`[${name}]`, `[[${id}]]`);
    return readGap(item, response, id);
  });
  return { type: 'cloze', ...common, stem: item.texts.html(text), gaps };
}

function readField(item: Qti12Item, response: XmlElement, common: DraftCommon): AnyQuestion | null {
  const other = { otherFeedback: item.told(new Map([[idOf(response), ['\u2205']]])) };
  const type = attributeOf(allOf(response, 'render_fib')[0], 'fibtype') ?? '';
  const keys = item.wanted(idOf(response));
  const ranges = allOf(item.element, 'vargte', 'vargt', 'varlte', 'varlt').length > 0;
  const numeric =
    isNamed(response, 'response_num') ||
    /^(integer|decimal|scientific)$/iu.test(type) ||
    /numerical/u.test(item.kind) ||
    ranges;
  if (!/essay/u.test(item.kind) && numeric)
    return {
      type: 'numeric',
      ...common,
      ...other,
      answers: numericAnswers(item, idOf(response)),
      units: [],
      unitUse: 'none',
      unitPenalty: 0,
    };
  if (/essay/u.test(item.kind) || keys.length === 0)
    return {
      type: 'essay',
      ...common,
      rubric: [],
      markerNotes: emptyRichText,
      template: emptyRichText,
      leastWords: null,
      mostWords: null,
    };
  const exact = allOf(item.element, 'varequal').some((equal) => /^yes$/iu.test(attributeOf(equal, 'case') ?? ''));
  const answers = textAnswers(item, idOf(response), 'a');
  return { type: 'short-text', ...common, ...other, answers, caseSensitive: exact, ignoreAccents: false };
}

function readDraft(item: Qti12Item, common: DraftCommon, html: string): AnyQuestion | null {
  if (isHuge(item.element)) {
    item.texts.book.add('too-long', `> ${mostElements}`);
    return null;
  }
  const [response, ...more] = item.responses;
  const names = gapNames(item, html);
  if (names && (more.length > 0 || /dropdown|blank/u.test(item.kind))) return readCloze(item, html, names, common);
  const unknown =
    /calculated|file_upload|text_only|hot_?spot|formula|error/u.test(item.kind) ||
    allOf(item.element, 'render_hotspot', 'render_extension', 'render_slider').length > 0;
  if (!response || unknown) {
    item.texts.book.add(
      'type-unknown',
      item.kind || allOf(item.element, 'render_hotspot', 'render_extension', 'render_slider')[0]?.name || 'no response',
    );
    return null;
  }
  if (isNamed(response, 'response_lid')) {
    if (item.responses.length > 1) return readPairs(item, common);
    const cardinality = (attributeOf(response, 'rcardinality') ?? 'Single').toLowerCase();
    if (cardinality === 'ordered' || /ordering/u.test(item.kind)) return readOrdered(item, response, common);
    return cardinality === 'multiple' ? readMultiple(item, response, common) : readSingle(item, response, common);
  }
  if (more.length === 0) return readField(item, response, common);
  item.texts.book.add('type-unknown', item.responses.map(({ name }) => name).join(', '));
  return null;
}

/** Reads one item of QTI 1.2 as IMS, Canvas, ILIAS and others write it, by trying out its own conditions. */
export function readQti12Item(element: XmlElement, { file, language, category }: QtiPlace): ImportedQuestion {
  const book = new NoteBook(element.line);
  const folder = file.split('/').slice(0, -1);
  const texts = new QuestionTexts(book, (source) => placed(folder, source));
  const item = new Qti12Item(element, texts);
  const html = item.stemHtml();
  const stem = gapNames(item, html) ? emptyRichText : texts.html(html);
  const title = plainWords(attributeOf(element, 'title') ?? '');
  const common: DraftCommon = {
    name: title || '?',
    language,
    stem,
    points: item.points,
    feedback: item.general(),
    source: '',
    media: texts.media,
    tags: [],
    objectives: [],
    translations: [],
  };
  const draft = readDraft(item, common, html);
  const place = { file, line: element.line, name: title || idOf(element) || '?', category };
  // Canvas calls every question a question.
  const name = /^question$/iu.test(title) ? '' : title;
  return importedQuestion(place, draft === null ? null : { ...draft, name: nameFrom(name, draft.stem, book) }, book);
}

/** Canvas writes `$IMS-CC-FILEBASE$/…` and percent signs. */
function placed(folder: string[], source: string): string {
  const base =
    /^\$IMS[-_]CC[-_]FILE[-_]?BASE\$\/*(.*)$/u.exec(source)?.[1] ?? /^%24IMS-CC-FILEBASE%24\/*(.*)$/u.exec(source)?.[1];
  if (base !== undefined) return `web_resources/${base.replace(/[?#].*$/su, '')}`;
  return /^[a-z][a-z0-9+.-]*:/iu.test(source)
    ? source
    : [...folder, ...source.split('/')].filter((part) => part !== '.' && part !== '..' && part !== '').join('/');
}
