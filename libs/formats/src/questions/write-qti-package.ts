import type { AnyQuestion, ExportedQuestion } from '@amelie/contract';
import { NoteBook } from './note-book';
import { encodeEntities } from './html-entities';
import { qti } from './qti-markup';
import { hasPageMarks } from './write-markup';
import { mediaPath, writeQtiItem } from './write-qti-item';

export interface QtiPackage {
  /** Text files of the package by their paths; the media of the questions belong beside them, under `items/`. */
  files: { path: string; text: string }[];
  /** Where each file that a question names has to lie. */
  media: { file: string; path: string }[];
  review: ExportedQuestion[];
}

const itemType = 'imsqti_item_xmlv3p0';

function testOf(title: string, items: readonly { id: string; path: string; points: number }[]): string {
  const refs = items.map(({ id, path, points }) =>
    qti('assessment-item-ref', { identifier: id, href: path }, qti('weight', { identifier: 'POINTS', value: points })),
  );
  const section = qti('assessment-section', { identifier: 'S1', title, visible: true }, ...refs);
  const part = qti(
    'test-part',
    { identifier: 'P1', 'navigation-mode': 'nonlinear', 'submission-mode': 'simultaneous' },
    section,
  );
  const attributes = { xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0', identifier: 'T1', title };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${qti('assessment-test', attributes, part)}\n`;
}

function manifestOf(items: readonly { id: string; path: string; media: string[] }[], withTest: boolean): string {
  const file = (href: string) => `<file href="${encodeEntities(href)}"/>`;
  const resource = (id: string, type: string, href: string, inside: string) =>
    `<resource identifier="${id}" type="${type}" href="${encodeEntities(href)}">${inside}</resource>`;
  const resources = items.map(({ id, path, media }) =>
    resource(id, itemType, path, [path, ...media].map(file).join('')),
  );
  const needed = items.map(({ id }) => `<dependency identifierref="${id}"/>`).join('');
  const test = withTest ? [resource('T1', 'imsqti_test_xmlv3p0', 'test.xml', `${file('test.xml')}${needed}`)] : [];
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="MANIFEST"><metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/><resources>${[...test, ...resources].join('')}</resources></manifest>
`;
}

/** What other programs read differently, or not at all, from an item. */
function noteLosses(question: AnyQuestion, book: NoteBook): void {
  if (hasPageMarks(question)) book.add('markup-simplified', 'source, term');
  if (question.type === 'ordering' && question.marking !== 'all-or-nothing')
    book.add('marking-changed', question.marking);
  if (question.type === 'situational-judgement' && question.marking !== 'aggregate')
    book.add('marking-changed', question.marking);
  if (question.type === 'numeric' && question.units.length > 0) book.add('setting-left-out', 'units');
  if (question.type === 'short-text' && question.answers.some(({ pattern }) => /(?<!\\)\*/u.test(pattern)))
    book.add('marking-changed', '*');
}

/** Writes questions as a QTI 3.0 package: an item each, one test that weighs them, a manifest. */
export function writeQtiPackage(questions: readonly AnyQuestion[], title: string): QtiPackage {
  const items = questions.map((question, index) => {
    const id = `q${index + 1}`;
    const path = `items/${id}.xml`;
    const media = question.media.map(({ file }) => ({ file, path: `items/${mediaPath(id, file)}` }));
    return { id, path, points: question.points, media, text: writeQtiItem(question, id) };
  });
  const review = questions.map((question, index): ExportedQuestion => {
    const book = new NoteBook(1);
    noteLosses(question, book);
    return {
      place: index + 1,
      name: question.name,
      written: true,
      notes: book.notes.map((note) => ({ ...note, line: null })),
    };
  });
  return {
    files: [
      {
        path: 'imsmanifest.xml',
        text: manifestOf(
          items.map((item) => ({ ...item, media: item.media.map(({ path }) => path) })),
          true,
        ),
      },
      { path: 'test.xml', text: testOf(title, items) },
      ...items.map(({ path, text }) => ({ path, text })),
    ],
    media: items.flatMap(({ media }) => media),
    review,
  };
}
