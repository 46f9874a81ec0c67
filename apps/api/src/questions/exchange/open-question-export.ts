import type { AnyQuestion } from '@amelie/contract';
import type { Storage } from '@amelie/ground';
import type { Readable } from 'node:stream';
import { type Database, rowOf, rowsOf } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { Refusal } from '../../platform/refusals/refusal';
import type { ExportFormat } from './export-questions';
import { type WrittenQuestion, writeQuestionFile } from './write-question-file';

export interface OpenedExport {
  content: Readable;
  contentType: string;
  fileName: string;
}

const files: Record<ExportFormat, { contentType: string; ending: string }> = {
  gift: { contentType: 'text/plain; charset=utf-8', ending: 'gift.txt' },
  'moodle-xml': { contentType: 'application/xml; charset=utf-8', ending: 'xml' },
  'qti-3.0': { contentType: 'application/zip', ending: 'zip' },
};

interface ExportRow {
  format: ExportFormat;
  day: string;
}

/** The versions that were looked at before, with the categories in which they lie now. */
function exportedQuestions(database: Database, exportId: string): Promise<WrittenQuestion[]> {
  return rowsOf<{ question: AnyQuestion; category: string[] }>(
    database,
    `with recursive way as (
       select id, array[name] as names from question_category where parent_id is null
       union all select c.id, w.names || c.name from question_category c join way w on c.parent_id = w.id)
     select v.question || jsonb_build_object('tags', to_jsonb(q.tags), 'objectives', to_jsonb(q.objectives)) as question,
       coalesce(w.names, '{}') as category
     from question_export e cross join unnest(e.question_ids, e.versions) with ordinality as x (id, version, place)
     join bank_question q on q.id = x.id
     join bank_question_version v on v.question_id = x.id and v.version = x.version
     left join way w on w.id = q.category_id where e.id = $1 order by w.names nulls first, x.place`,
    [exportId],
  );
}

/** The file of one's own export. Refuses `not-found`. */
export async function openQuestionExport(
  { database, storage }: { database: Database; storage: Pick<Storage, 'read'> },
  actor: Actor,
  exportId: string,
): Promise<OpenedExport> {
  const row = await rowOf<ExportRow>(
    database,
    `select format, to_char(requested_at at time zone 'UTC', 'YYYY-MM-DD') as day from question_export
     where id = $1 and requested_by = $2`,
    [exportId, actor.accountId],
  );
  if (!row) throw new Refusal('not-found');
  const questions = await exportedQuestions(database, exportId);
  const { contentType, ending } = files[row.format];
  return {
    content: writeQuestionFile(row.format, questions, { storage, title: 'Questions' }),
    contentType,
    fileName: `questions-${row.day}.${ending}`,
  };
}
