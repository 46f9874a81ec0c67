import type { AnyQuestion, BankQuestion, QuestionCategory, QuestionExport, RichText } from '@amelie/contract';
import { DiskStorage, newId } from '@amelie/ground';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { uploadFile, uploadsFolder } from '../../platform/uploads/uploads-folder';
import type { TestApp, TestClient } from '../../testing/test-app';
import { importQuestionFile } from '../exchange/import-question-file';
import type { ReadQuestionFile } from '../exchange/read-apart';
import { readQuestionFile } from '../exchange/read-question-file';
import { receiveQuestionFile } from '../exchange/receive-question-file';
import { mediaOf } from '../media/media-kind';

export const richText = (text: string): RichText =>
  text === ''
    ? { type: 'doc', content: [] }
    : { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

interface Wishes extends Partial<Omit<AnyQuestion, 'type' | 'stem'>> {
  stem?: string;
  options?: [string, number][];
}

/** A question with one right answer that the bank takes. */
export function buildBankQuestion({ stem, options, ...own }: Wishes = {}): AnyQuestion {
  const given = options ?? [
    ['A protocol', 1],
    ['The police', 0],
  ];
  return {
    type: 'single',
    name: 'Whom to ask first',
    language: 'en',
    stem: richText(stem ?? 'Whom do you ask first?'),
    points: 1,
    feedback: richText(''),
    source: 'WHO 2012',
    media: [],
    tags: [],
    objectives: [],
    translations: [],
    ...own,
    options: given.map(([text, credit], index) => ({
      id: `o${index + 1}`,
      text: richText(text),
      credit,
      feedback: richText(''),
    })),
    shuffle: true,
  };
}

/** Puts a question into the bank as a trainer does. */
export async function addQuestion(
  trainer: TestClient,
  wishes: Wishes = {},
  categoryId: string | null = null,
): Promise<BankQuestion> {
  const added = await trainer.post<BankQuestion>('/api/questions', { categoryId, question: buildBankQuestion(wishes) });
  if (added.status !== 200) throw new Error(added.text);
  return added.body;
}

interface SentFile {
  name?: string;
  accountId?: string | null;
  read?: ReadQuestionFile;
}

export const storageOf = ({ config }: TestApp) => new DiskStorage(join(config.dataDir, 'files'));

/** A file of questions that was sent and read, as the worker does it. Returns the import's id. */
export async function sendQuestions(app: TestApp, content: string | Buffer, sent: SentFile = {}): Promise<string> {
  const { config, database } = app;
  const importId = newId();
  await mkdir(uploadsFolder(config), { recursive: true });
  const bytes = Buffer.from(content);
  await writeFile(uploadFile(config, importId), bytes);
  const { name = 'questions.txt', accountId = null, read = readQuestionFile } = sent;
  await database.transaction((tx) =>
    receiveQuestionFile(tx, { importId, fileName: name, sizeBytes: bytes.length, language: 'en', accountId }),
  );
  await importQuestionFile({ database, storage: storageOf(app), settings: config, read }, importId);
  return importId;
}

/** The smallest picture: three pixels by two. */
export const smallPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAADElEQVR42mNgoCoAAABCAAE8jOkEAAAAAElFTkSuQmCC',
  'base64',
);

/** A picture that the bank keeps. Returns its name. */
export async function buildMedia(app: TestApp): Promise<string> {
  const media = mediaOf(smallPicture);
  if (!media) throw new Error('no picture');
  await storageOf(app).put(Readable.from([smallPicture]));
  await app.database.query(`insert into stored_file (sha256, size_bytes) values ($1, $2) on conflict do nothing`, [
    media.sha256,
    media.bytes,
  ]);
  await app.database.query(
    `insert into question_media (file, sha256, kind, media_type, size_bytes) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [media.file, media.sha256, media.kind, media.mediaType, media.bytes],
  );
  return media.file;
}

export interface BuiltBank {
  categoryId: string;
  questionId: string;
  editId: string;
  importId: string;
  exportId: string;
  mediaFile: string;
}

/** A bank with one of each thing; the question has been tagged once. */
export async function buildBank(app: TestApp, trainer: TestClient): Promise<BuiltBank> {
  const category = await trainer.post<QuestionCategory>('/api/question-categories', { name: 'A category' });
  const { id: questionId } = await addQuestion(trainer);
  const edit = { kind: 'tags', add: ['triage'], remove: [] };
  const edited = await trainer.post<{ editId: string }>('/api/question-edits', { questionIds: [questionId], edit });
  const wish = { format: 'gift', from: { questionIds: [questionId] } };
  const exported = await trainer.post<QuestionExport>('/api/question-exports', wish);
  return {
    categoryId: category.body.id,
    questionId,
    editId: edited.body.editId,
    importId: await sendQuestions(app, 'Is it so? {TRUE}'),
    exportId: exported.body.id,
    mediaFile: await buildMedia(app),
  };
}
