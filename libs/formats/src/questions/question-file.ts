import type { AnyQuestion, ImportedQuestion, ImportNote, ImportReview, QuestionFormat } from '@amelie/contract';
import { decodeText } from '../decode-text';
import { noteOf } from './note-book';

/** A file as it was sent, and what it cannot say itself. */
export interface QuestionFile {
  bytes: Uint8Array;
  /** Its path in a package; empty for a file by itself. */
  file: string;
  /** The language of its questions. */
  language: AnyQuestion['language'];
}

/** A file that came inside the question file (Moodle packs images into its XML). */
export interface PackedFile {
  file: string;
  bytes: Uint8Array;
}

export interface QuestionReading extends ImportReview {
  /** What questions name in their `media`. */
  files: PackedFile[];
}

export const longestQuestionFile = 64 * 1024 * 1024;
export const mostQuestions = 5000;

export function refusedFile(format: QuestionFormat | null, fault: ImportNote): QuestionReading {
  return { format, questions: [], notes: [], faults: [fault], files: [] };
}

export function readFile(
  format: QuestionFormat,
  questions: ImportedQuestion[],
  notes: ImportNote[],
  files: PackedFile[] = [],
): QuestionReading {
  if (questions.length > mostQuestions)
    return refusedFile(format, noteOf('file-too-large', null, `${questions.length} > ${mostQuestions}`));
  if (questions.length === 0) return refusedFile(format, noteOf('format-not-found', 1));
  return { format, questions, notes, faults: [], files };
}

/** A text file's words, or the fault that keeps it from being read. */
export function readText({ bytes }: QuestionFile): { text: string; notes: ImportNote[] } | { fault: ImportNote } {
  if (bytes.length > longestQuestionFile) return { fault: noteOf('file-too-large', null, `${bytes.length}`) };
  const decoded = decodeText(bytes);
  if (!decoded || decoded.text.includes('\u0000')) return { fault: noteOf('file-unreadable', 1) };
  const notes = decoded.encoding === 'windows-1252' ? [noteOf('encoding-guessed', 1, decoded.encoding)] : [];
  return { text: decoded.text.replace(/^\ufeff/u, ''), notes };
}
