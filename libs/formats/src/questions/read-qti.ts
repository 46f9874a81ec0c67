import { type AnyQuestion, emptyRichText, type ImportedQuestion, languages } from '@amelie/contract';
import type { XmlElement } from '../xml';
import { type DraftCommon, importedQuestion, nameFrom, QuestionTexts } from './draft-question';
import { NoteBook } from './note-book';
import { applyOwn, readOwn } from './own-settings';
import { readChoices, readHotspot, readHottext, readSelectPoint } from './qti-choices';
import { attributeIn, kidOf, kidsOf, rawAttribute, tagOf, wordsOf } from './qti-element';
import { readCloze, readEntry } from './qti-entries';
import { QtiItem, type QtiReader } from './qti-item';
import { readCase, readExtendedText, readSlider } from './qti-open';
import { readGapMatch, readMatch, readOrder } from './qti-pairs';
import { isHuge, mostElements } from './xml-file';

const readers: Record<string, QtiReader | undefined> = {
  choiceinteraction: readChoices,
  orderinteraction: readOrder,
  matchinteraction: readMatch,
  gapmatchinteraction: readGapMatch,
  textentryinteraction: readEntry,
  extendedtextinteraction: readExtendedText,
  hottextinteraction: readHottext,
  hotspotinteraction: readHotspot,
  selectpointinteraction: readSelectPoint,
  sliderinteraction: readSlider,
};

const inline = new Set(['textentryinteraction', 'inlinechoiceinteraction']);

/** Paths are said from where the item lies. */
function pathFrom(file: string, source: string): string {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(source)) return source;
  const parts = [...file.split('/').slice(0, -1), ...source.replace(/[?#].*$/su, '').split('/')];
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

/** The points of an item: what its maximum says, in whichever of the usual places. */
function pointsOf(item: XmlElement): number {
  const outcomes = kidsOf(item, 'outcomedeclaration');
  const named = (pattern: RegExp) => outcomes.find((outcome) => pattern.test(attributeIn(outcome, 'identifier') ?? ''));
  const most = wordsOf(kidOf(kidOf(named(/^MAXSCORE$/iu), 'defaultvalue'), 'value'));
  const points = Number(most || attributeIn(named(/^SCORE$/iu), 'normalmaximum') || 1);
  return points > 0 && points <= 100 ? points : 1;
}

function readItem(item: QtiItem, common: DraftCommon): AnyQuestion | null {
  if (isHuge(item.element)) {
    item.book.add('too-long', `> ${mostElements}`);
    return null;
  }
  if (kidsOf(item.element, 'templatedeclaration').length > 0) {
    // Its numbers are made anew for each learner: without them, the question would say something else.
    item.book.add('type-unknown', 'templateProcessing');
    return null;
  }
  if (item.ownType === 'branching-case') return readCase(item, common);
  const [interaction, ...more] = item.interactions;
  const kinds = [...new Set(item.interactions.map(tagOf))];
  const isCloze =
    item.ownType === 'cloze' ||
    (kinds.every((kind) => inline.has(kind)) && (more.length > 0 || kinds[0] !== 'textentryinteraction'));
  if (interaction && isCloze) return readCloze(item, common);
  const read = readers[kinds[0] ?? ''];
  if (!interaction || !read || more.length > 0) {
    item.book.add('type-unknown', item.interactions.map((one) => one.name).join(', ') || 'no interaction');
    return null;
  }
  return read({ item, interaction, common: { ...common, stem: item.stem(interaction) } });
}

export interface QtiPlace {
  file: string;
  language: AnyQuestion['language'];
  category: string[];
}

/** Reads one item of QTI 2.0 to 3.0. */
export function readQtiItem(element: XmlElement, { file, language, category }: QtiPlace): ImportedQuestion {
  const book = new NoteBook(element.line);
  const texts = new QuestionTexts(book, (source) => pathFrom(file, source));
  const body = kidOf(element, 'itembody');
  const item = new QtiItem(element, texts, rawAttribute(body, 'data-amelie-type'));
  const title = attributeIn(element, 'title') ?? '';
  const spoken = (attributeIn(element, 'lang') ?? '').slice(0, 2).toLowerCase();
  const common: DraftCommon = {
    name: title || '?',
    language: languages.find((one) => one === spoken) ?? language,
    stem: emptyRichText,
    points: pointsOf(element),
    feedback: emptyRichText,
    source: '',
    media: texts.media,
    tags: [],
    objectives: [],
    translations: [],
  };
  const draft = readItem(item, common);
  const named = draft === null ? null : { ...draft, name: nameFrom(title, draft.stem, book) };
  const place = { file, line: element.line, name: title || attributeIn(element, 'identifier') || '?', category };
  return importedQuestion(
    place,
    named === null ? null : applyOwn(named, readOwn(rawAttribute(body, 'data-amelie'))),
    book,
  );
}
