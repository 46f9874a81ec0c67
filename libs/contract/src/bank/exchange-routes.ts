import { z } from 'zod';
import { ExportedQuestion, ImportedQuestion, ImportNote, QuestionFormat } from '../questions/import-review';
import { mediaKinds } from '../questions/question-parts';
import { route } from '../route';
import { Done, Id, Instant, Language } from '../words';
import { LikeQuestion } from './bank-question';
import { exportFormats, mostQuestionsAtOnce } from './bank-words';

/** `purpose` in the metadata of an upload that brings a file of questions, or a picture for one. */
export const uploadPurposes = ['questions', 'question-media'] as const;

/** A stored file of a question, by what is in it: the same picture stands once. */
export const MediaFile = z.string().regex(/^[0-9a-f]{64}\.(png|jpg|gif|webp|mp3|ogg|mp4|webm|pdf)$/u);

export const StoredMedia = z.object({
  /** What `media[].file` of a question names, and the last part of its address. */
  file: MediaFile,
  kind: z.enum(mediaKinds),
  bytes: z.number().int(),
  /** In pixels; null for what is no picture, or says no size. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
export type StoredMedia = z.infer<typeof StoredMedia>;

/** `received`: it waits to be read. `read`: it can be looked through. `refused`: nothing of it can be taken. */
export const questionImportStates = ['received', 'read', 'refused'] as const;

const counts = z.object({
  understood: z.number().int(),
  changed: z.number().int(),
  leftOut: z.number().int(),
  /** Whose words stand in the bank already. */
  there: z.number().int(),
  taken: z.number().int(),
});

/** A file of questions that somebody sent, and how far it is. */
export const QuestionImport = z.object({
  id: Id,
  fileName: z.string(),
  bytes: z.number().int(),
  /** The language of its questions, as its sender said. */
  language: Language,
  state: z.enum(questionImportStates),
  format: QuestionFormat.nullable(),
  /** About the file as a whole. */
  notes: z.array(ImportNote),
  /** Why nothing can be taken. */
  faults: z.array(ImportNote),
  counts,
  receivedAt: Instant,
  receivedFrom: z.string().nullable(),
});
export type QuestionImport = z.infer<typeof QuestionImport>;

/** A question of the file, what became of it, and what of the bank says the same. */
export const ReviewedImport = ImportedQuestion.extend({
  /** Its place in the file, from 1. */
  place: z.number().int().min(1),
  like: z.array(LikeQuestion),
  /** The question of the bank that it has become. */
  takenAs: Id.nullable(),
});
export type ReviewedImport = z.infer<typeof ReviewedImport>;

const ofImport = z.object({ importId: Id });

/** Which questions of a file: all that say something new, or those with these places. */
export const TakenPlaces = z.union([
  z.literal('new'),
  z.array(z.number().int().min(1).max(10_000)).min(1).max(mostQuestionsAtOnce),
]);

export const QuestionExport = z.object({
  id: Id,
  format: z.enum(exportFormats),
  written: z.number().int(),
  /** What the format cannot hold, by question; those that it holds whole are not listed. */
  losses: z.array(ExportedQuestion),
});
export type QuestionExport = z.infer<typeof QuestionExport>;

export const exchangeRoutes = {
  keepQuestionMedia: route({
    method: 'POST',
    path: '/api/question-media',
    who: 'author-courses',
    summary: 'Keep a file that was uploaded for a question (`purpose` of the upload: `question-media`)',
    body: z.object({ uploadId: Id }),
    reply: StoredMedia,
    refusals: ['not-found', 'media-unknown', 'storage-full'],
  }),
  questionMediaFile: route({
    method: 'GET',
    path: '/api/question-media/:file',
    who: 'signed-in',
    summary: 'A picture, sound or document of a question; its address can only be known from the question',
    params: z.object({ file: MediaFile }),
    reply: 'file',
    refusals: ['not-found'],
  }),
  listQuestionImports: route({
    method: 'GET',
    path: '/api/question-imports',
    who: 'author-courses',
    summary: 'Files of questions that were sent, newest first; at most 50',
    reply: z.object({ imports: z.array(QuestionImport) }),
  }),
  getQuestionImport: route({
    method: 'GET',
    path: '/api/question-imports/:importId',
    who: 'author-courses',
    summary: 'How far a file of questions is, and what was found in it',
    params: ofImport,
    reply: QuestionImport,
    refusals: ['not-found'],
  }),
  reviewQuestionImport: route({
    method: 'GET',
    path: '/api/question-imports/:importId/questions',
    who: 'author-courses',
    summary: 'What was understood, changed and left out, question by question',
    params: ofImport,
    query: z.object({
      show: z.enum(['all', 'understood', 'changed', 'left-out', 'there']).default('all'),
      page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    }),
    reply: z.object({ questions: z.array(ReviewedImport), total: z.number().int(), pageSize: z.number().int() }),
    refusals: ['not-found'],
  }),
  takeQuestions: route({
    method: 'POST',
    path: '/api/question-imports/:importId/taking',
    who: 'author-courses',
    summary: 'Take questions of a file into the bank: all that were chosen, or none',
    params: ofImport,
    body: z.object({
      places: TakenPlaces,
      categoryId: Id.nullable().default(null),
      /** Makes the categories of the file below that one. */
      withCategories: z.boolean().default(false),
    }),
    reply: QuestionImport,
    refusals: [
      'not-found',
      'question-import-not-read',
      'category-too-deep',
      'too-many-categories',
      'question-media-unknown',
    ],
  }),
  discardQuestionImport: route({
    method: 'DELETE',
    path: '/api/question-imports/:importId',
    who: 'author-courses',
    summary: 'Forget a file of questions; what was taken from it stays in the bank',
    params: ofImport,
    reply: Done,
    refusals: ['not-found'],
  }),
  exportQuestions: route({
    method: 'POST',
    path: '/api/question-exports',
    who: 'author-courses',
    summary: 'Gather questions for a file in another format, and say what that format cannot hold',
    body: z.object({
      format: z.enum(exportFormats),
      /** These, or all of a category and of those in it. */
      from: z.union([
        z.object({ questionIds: z.array(Id).min(1).max(mostQuestionsAtOnce) }),
        z.object({ categoryId: Id.nullable() }),
      ]),
    }),
    reply: QuestionExport,
    refusals: ['not-found', 'nothing-to-export', 'too-many-questions'],
  }),
  questionExportFile: route({
    method: 'GET',
    path: '/api/question-exports/:exportId/file',
    who: 'author-courses',
    summary: 'The file with the questions that were gathered',
    params: z.object({ exportId: Id }),
    reply: 'file',
    refusals: ['not-found'],
  }),
};
