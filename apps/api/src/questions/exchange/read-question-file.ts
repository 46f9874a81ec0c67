import {
  type ArchiveLimits,
  checkEntries,
  longestQuestionFile,
  noteOf,
  type PackageFiles,
  type QuestionReading,
  readQtiPackage,
  readQuestions,
} from '@amelie/formats';
import type { ImportNote, ImportReview, Language, PackageFault } from '@amelie/contract';
import { Spool, type SpooledFile, type SpoolPlace } from '@amelie/ground';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { archiveFaultOf } from '../../platform/archives/archive-fault';
import { type Archive, openArchive } from '../../platform/archives/open-archive';
import { readEntry } from '../../platform/archives/read-entry';
import { keepMedia, type ReadMedia } from './keep-media-of';

/** What a reader is told: plain values, since it runs in a process of its own. */
export interface QuestionFileToRead {
  path: string;
  place: SpoolPlace;
  limits: ArchiveLimits;
  language: Language;
  /** Of one picture, sound or document. */
  mediaBytes: number;
}

/** A file of questions as it was read, and the files that its questions name, in the place that was named. */
export interface QuestionFileReading {
  review: ImportReview;
  media: ReadMedia[];
  spooled: SpooledFile[];
}

const importCodes = {
  'archive-damaged': 'archive-damaged',
  'archive-limit': 'archive-limit',
  'archive-unsafe-entry': 'archive-unsafe-entry',
  'archive-special-entry': 'archive-special-entry',
} as const satisfies Partial<Record<string, ImportNote['code']>>;

/** A fault of an archive as a note of the review; it has no line. */
export function noteOfFault({ code, where, found }: PackageFault): ImportNote {
  const known = Object.entries(importCodes).find(([one]) => one === code)?.[1] ?? 'archive-unsupported';
  return noteOf(known, null, [where, found].filter(Boolean).join(': '));
}

export function refusedReview(faults: ImportNote[]): ImportReview {
  return { format: null, questions: [], notes: [], faults };
}

const zipBegins = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer: head } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return zipBegins.some((begin) => begin.equals(head));
  } finally {
    await file.close();
  }
}

type FindFile = (path: string) => Promise<Uint8Array | null>;

interface Read {
  reading: QuestionReading;
  find: FindFile;
}

const notInside: FindFile = async () => null;

/** Reads one file by itself, with what lies packed in it. */
function readSingle(bytes: Uint8Array, { language }: QuestionFileToRead, file = ''): Read {
  const reading = readQuestions({ bytes, file, language });
  const packed = new Map(reading.files.map((one) => [one.file, one.bytes]));
  return { reading, find: async (path) => packed.get(path) ?? null };
}

const refused = (faults: PackageFault[]): Read => ({
  reading: { ...refusedReview(faults.map(noteOfFault)), files: [] },
  find: notInside,
});

/** Reads a package of QTI, or the one file of questions that somebody zipped. */
async function readZip(archive: Archive, task: QuestionFileToRead): Promise<Read> {
  const checked = checkEntries(archive.entries, task.limits);
  if (checked.faults.length > 0) return refused(checked.faults);
  const entries = new Map(checked.files.map(({ path, entry }) => [path, archive.entries[entry]]));
  const read = async (path: string): Promise<Buffer> => {
    const entry = entries.get(path);
    if (!entry) throw new Error(`no entry ${path}`);
    const content = await readEntry(archive, entry, path, () => undefined);
    return content instanceof Readable ? buffer(content) : content;
  };
  const files: PackageFiles = { list: () => checked.files.map(({ path, size }) => ({ path, size })), read };
  const reading = await readQtiPackage(files, task.language);
  const others = checked.files.filter(
    ({ path, size }) => /\.(xml|txt|gift)$/iu.test(path) && size <= longestQuestionFile,
  );
  const [only] = others;
  if (reading.format === null && only && others.length === 1) return readSingle(await read(only.path), task, only.path);
  return { reading, find: async (path) => (entries.has(path) ? read(path) : null) };
}

async function readAny(task: QuestionFileToRead, useRead: (read: Read) => Promise<QuestionFileReading>) {
  if (!(await isZip(task.path))) return useRead(readSingle(await readFile(task.path), task));
  const archive = await openArchive(task.path, task.limits);
  try {
    return await useRead(await readZip(archive, task));
  } finally {
    await archive.file.close();
  }
}

/**
 * Reads a file of questions in whatever format it is: question by question what was understood, changed and left out.
 * Files that questions name are put aside under the names by which the bank knows them. Never throws for what stands in
 * the file.
 */
export async function readQuestionFile(task: QuestionFileToRead): Promise<QuestionFileReading> {
  const spool = new Spool(task.place);
  try {
    return await readAny(task, async ({ reading, find }) => {
      const { files: _, ...review } = reading;
      const kept = await keepMedia(review.questions, { find, spool, most: task.mediaBytes });
      return { review: { ...review, questions: kept.questions }, media: kept.media, spooled: await spool.settle() };
    });
  } catch (error) {
    const fault = archiveFaultOf(error, '');
    if (!fault) throw error;
    await spool.discard();
    return { review: refusedReview([noteOfFault(fault)]), media: [], spooled: [] };
  }
}
