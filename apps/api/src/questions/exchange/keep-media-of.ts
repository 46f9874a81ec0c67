import { type AnyQuestion, type ImportedQuestion, Question } from '@amelie/contract';
import { noteOf } from '@amelie/formats';
import type { Spool } from '@amelie/ground';
import { type KnownMedia, mediaOf } from '../media/media-kind';

/** A file that came with questions: what it is, and what it was called there. */
export interface ReadMedia extends KnownMedia {
  path: string;
}

interface Place {
  /** Null: it did not come with the questions. */
  find: (path: string) => Promise<Uint8Array | null>;
  spool: Pick<Spool, 'put'>;
  /** Bytes of one file. */
  most: number;
}

class MediaKeeper {
  readonly media = new Map<string, ReadMedia>();
  private readonly missing = new Set<string>();

  constructor(private readonly place: Place) {}

  /** Null for what did not come along, is too large, or could run. */
  async keep(path: string): Promise<ReadMedia | null> {
    const known = this.media.get(path);
    if (known || this.missing.has(path)) return known ?? null;
    const bytes = await this.place.find(path);
    const found = bytes && bytes.length <= this.place.most ? mediaOf(Buffer.from(bytes)) : null;
    if (!bytes || !found) {
      this.missing.add(path);
      return null;
    }
    await this.place.spool.put(bytes);
    const read = { ...found, path };
    this.media.set(path, read);
    return read;
  }
}

const changed = (imported: ImportedQuestion, path: string, question: AnyQuestion | null): ImportedQuestion => ({
  ...imported,
  question,
  verdict: question === null ? 'left-out' : 'changed',
  notes: [...imported.notes, noteOf('file-left-out', imported.line, path)],
});

async function keepOf(imported: ImportedQuestion, keeper: MediaKeeper): Promise<ImportedQuestion> {
  let result = imported;
  const kept: AnyQuestion['media'] = [];
  for (const one of imported.question?.media ?? []) {
    const read = await keeper.keep(one.file);
    if (read) kept.push({ ...one, kind: read.kind, file: read.file });
    else result = changed(result, one.file, result.question);
  }
  if (result.question === null) return result;
  // A question about a picture is none without it.
  const parsed = Question.safeParse({ ...result.question, media: kept });
  return parsed.success ? { ...result, question: parsed.data } : { ...result, question: null, verdict: 'left-out' };
}

/** Puts the files that questions name aside; a question whose picture is missing goes without it, or is left out. */
export async function keepMedia(
  questions: readonly ImportedQuestion[],
  place: Place,
): Promise<{ questions: ImportedQuestion[]; media: ReadMedia[] }> {
  const keeper = new MediaKeeper(place);
  const kept: ImportedQuestion[] = [];
  for (const imported of questions) kept.push(await keepOf(imported, keeper));
  return { questions: kept, media: [...keeper.media.values()] };
}
