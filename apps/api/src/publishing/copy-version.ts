import { newId } from '@amelie/ground';
import { modulesOfVersion, type ModuleRow, type VersionRow } from '../courses/courses.queries';
import { quizColumns } from '../courses/quiz.queries';
import { copyForm } from '../forms/copy-form';
import { copyMaterials } from '../materials/copy-materials';
import { copyTestSet } from '../test-sets/copy-test-set';
import type { Tx } from '../platform/database/database';

/** Where a copy goes: as which draft of which course, under which title. */
interface Copy {
  courseId: string;
  number: number;
  title: string;
  /** Whether it differs from what its course has published. */
  changed: boolean;
}

async function copyVersion(tx: Tx, version: VersionRow, copy: Copy): Promise<string> {
  const draftId = newId();
  await tx.query(
    `insert into course_version (id, course_id, number, state, title, summary, language,
       certificate_needs_graded_evidence, review_flags, changed)
     select $2, $3, $4, 'draft', $5, summary, language, certificate_needs_graded_evidence, review_flags, $6
     from course_version where id = $1`,
    [version.id, draftId, copy.courseId, copy.number, copy.title, copy.changed],
  );
  const copied: Copied[] = [];
  for (const module of await modulesOfVersion(tx, version.id))
    copied.push({ from: module.id, to: await copyModule(tx, module, draftId) });
  await remapQuizRules(tx, draftId, copied);
  await copyMaterials(tx, { from: version.id, to: draftId });
  await copyForm(tx, { from: version.id, to: draftId });
  await copyTestSet(tx, { from: version.id, to: draftId, modules: copied });
  return draftId;
}

/**
 * Copies a version as the course's next draft: its own modules, pages and quizzes under new ids, so that no change to
 * the draft can reach what learners have begun. Packages and the files of materials are shared, they never change.
 */
export function copyAsDraft(tx: Tx, version: VersionRow): Promise<string> {
  const { courseId, number, title } = version;
  return copyVersion(tx, version, { courseId, number: number + 1, title, changed: false });
}

/** Copies a version as the first draft of another course. */
export function copyAsFirstDraft(
  tx: Tx,
  version: VersionRow,
  other: { courseId: string; title: string },
): Promise<string> {
  return copyVersion(tx, version, { ...other, number: 1, changed: true });
}

interface Copied {
  from: string;
  to: string;
}

/** A package that counts when a quiz is passed now means the copy's own quiz. */
async function remapQuizRules(tx: Tx, versionId: string, copied: readonly Copied[]): Promise<void> {
  await tx.query(
    `update course_module m set rule = jsonb_set(m.rule, '{quizModuleId}', to_jsonb(c."to"))
     from jsonb_to_recordset($2::jsonb) as c("from" text, "to" text)
     where m.version_id = $1 and m.rule ->> 'kind' = 'package-quiz' and m.rule ->> 'quizModuleId' = c."from"`,
    [versionId, JSON.stringify(copied)],
  );
}

/** The further packages of a module go with it. */
async function copyVariants(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.query(
    `insert into module_package (id, module_id, package_id, language, country, position)
     select gen_random_uuid(), $2, package_id, language, country, position from module_package where module_id = $1`,
    [fromId, toId],
  );
}

async function copyModule(tx: Tx, module: ModuleRow, draftId: string): Promise<string> {
  const id = newId();
  const pageId = module.pageId && newId();
  const quizId = module.quizId && newId();
  if (pageId)
    await tx.query(
      `insert into page (id, body, content_note, summary, sources, glossary)
       select $2, body, content_note, summary, sources, glossary from page where id = $1`,
      [module.pageId, pageId],
    );
  if (quizId)
    await tx.query(`insert into quiz (id, ${quizColumns}) select $2, ${quizColumns} from quiz where id = $1`, [
      module.quizId,
      quizId,
    ]);
  await tx.query(
    `insert into course_module (id, version_id, position, kind, title, minutes, required, rule, content_note,
       page_id, package_id, quiz_id)
     select $2, $3, position, kind, title, minutes, required, rule, content_note, $4, package_id, $5
     from course_module where id = $1`,
    [module.id, id, draftId, pageId, quizId],
  );
  await copyVariants(tx, module.id, id);
  return id;
}
