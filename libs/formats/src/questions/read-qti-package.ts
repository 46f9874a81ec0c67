import type { AnyQuestion, ImportedQuestion, ImportNote, QuestionFormat } from '@amelie/contract';
import type { PackageFiles } from '../package-files';
import { attributeOf, type XmlElement } from '../xml';
import { importedQuestion } from './draft-question';
import { NoteBook, noteOf } from './note-book';
import { longestQuestionFile, type QuestionFile, type QuestionReading, readFile, refusedFile } from './question-file';
import { allIn, attributeIn, kidOf, tagOf } from './qti-element';
import { readQtiFile } from './read-qti-file';
import { formatOfRoot, readQuestionXml } from './xml-file';

type Language = AnyQuestion['language'];

interface Source {
  path: string;
  bytes: Uint8Array;
}

/** The files that a manifest names as items or tests, in its order; an empty list when it names none. */
function namedIn(manifest: XmlElement, folder: string): string[] {
  const resources = allIn(manifest, 'resource').filter((one) =>
    /qti|assessment|associatedcontent/iu.test(attributeOf(one, 'type') ?? ''),
  );
  const paths = resources.flatMap((one) => [
    attributeOf(one, 'href'),
    ...allIn(one, 'file').map((file) => attributeOf(file, 'href')),
  ]);
  const named = paths.flatMap((path) =>
    path !== undefined && /\.(xml|qti)$/iu.test(path) ? [`${folder}${decodePath(path)}`] : [],
  );
  // Canvas packs each quiz twice; the one outside the common cartridge says more.
  return [...new Set(named)].sort(
    (a, b) => Number(b.includes('non_cc_assessments/')) - Number(a.includes('non_cc_assessments/')),
  );
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/^\.?\//u, '');
  } catch {
    return path;
  }
}

/** Weights and sections that a test gives to the items that it names. */
function weighed(
  test: XmlElement,
  folder: string,
  into: Map<string, { points: number | null; category: string[] }>,
): void {
  const walk = (element: XmlElement, category: string[]) => {
    for (const child of element.children) {
      const title = attributeIn(child, 'title');
      if (tagOf(child) === 'assessmentsection') walk(child, title === undefined ? category : [...category, title]);
      else if (tagOf(child) === 'assessmentitemref') {
        const value = Number(attributeIn(kidOf(child, 'weight'), 'value') ?? Number.NaN);
        const points = value > 0 && value <= 100 ? value : null;
        into.set(`${folder}${decodePath(attributeIn(child, 'href') ?? '')}`, { points, category });
      } else walk(child, category);
    }
  };
  walk(test, []);
}

const folderOf = (path: string) => path.replace(/[^/]*$/u, '');

/** What could not be read of one file of the package, as a question that was left out. */
function leftOut(path: string, faults: ImportNote[]): ImportedQuestion {
  const [fault] = faults;
  const book = new NoteBook(fault?.line ?? 1);
  for (const { code, found } of faults) book.add(code, found);
  return importedQuestion({ file: path, line: fault?.line ?? 1, name: path, category: [] }, null, book);
}

/** The second of two equal questions is left out: programs pack a question once for each test that asks it. */
function withoutDoubles(questions: ImportedQuestion[]): ImportedQuestion[] {
  const seen = new Set<string>();
  return questions.map((imported) => {
    const key = JSON.stringify(imported.question);
    if (imported.question === null || !seen.has(key)) {
      seen.add(key);
      return imported;
    }
    return {
      ...imported,
      verdict: 'left-out' as const,
      question: null,
      notes: [noteOf('stands-twice', imported.line, imported.name)],
    };
  });
}

async function sourcesOf(files: PackageFiles): Promise<Source[]> {
  const all = files.list().filter(({ size }) => size <= longestQuestionFile);
  const manifest = all
    .map(({ path }) => path)
    .filter((path) => /(^|\/)imsmanifest\.xml$/u.test(path))
    .sort((a, b) => a.length - b.length)[0];
  const xml =
    manifest === undefined
      ? null
      : readQuestionXml({ bytes: await files.read(manifest), file: manifest, language: 'en' });
  const named = xml !== null && 'root' in xml ? namedIn(xml.root, folderOf(manifest ?? '')) : [];
  const here = new Set(all.map(({ path }) => path));
  const listed = named.filter((path) => here.has(path));
  const paths =
    listed.length > 0
      ? listed
      : all.map(({ path }) => path).filter((path) => /\.(xml|qti)$/iu.test(path) && path !== manifest);
  return Promise.all(paths.slice(0, 10_000).map(async (path) => ({ path, bytes: await files.read(path) })));
}

/**
 * Reads a QTI package of any version: the items that its manifest names, or every item that lies in it; a test gives
 * them their points and sections. A file that cannot be read is named as a question that was left out.
 */
export async function readQtiPackage(files: PackageFiles, language: Language): Promise<QuestionReading> {
  const placed = new Map<string, { points: number | null; category: string[] }>();
  const readings: { path: string; reading: QuestionReading }[] = [];
  let format: QuestionFormat | null = null;
  const notes: ImportNote[] = [];
  for (const { path, bytes } of await sourcesOf(files)) {
    const file: QuestionFile = { bytes, file: path, language };
    const xml = readQuestionXml(file);
    const found = 'root' in xml ? formatOfRoot(xml.root) : null;
    if ('root' in xml && /^assessment(test|section)$/u.test(tagOf(xml.root))) weighed(xml.root, folderOf(path), placed);
    // Settings, texts and other resources are no items.
    else if ((found !== null && found !== 'moodle-xml') || 'fault' in xml)
      readings.push({ path, reading: readQtiFile(file) });
    if (found !== 'moodle-xml') format ??= found;
  }
  const questions = readings.flatMap(({ path, reading }) => {
    notes.push(...reading.notes);
    if (reading.faults.length > 0) return [leftOut(path, reading.faults)];
    const place = placed.get(path);
    return reading.questions.map((imported) => ({
      ...imported,
      category: place?.category ?? imported.category,
      question: imported.question && place?.points ? { ...imported.question, points: place.points } : imported.question,
    }));
  });
  return format === null
    ? refusedFile(null, noteOf('format-not-found', null))
    : readFile(format, withoutDoubles(questions), notes);
}
