import { newId } from '@amelie/ground';
import {
  type CompletionRule,
  type CourseDraft,
  type courseRoutes,
  emptyRichText,
  type Given,
  type ModuleKind,
} from '@amelie/contract';
import { lockDraft, markChanged } from '../courses/lock-draft';
import type { Database, Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readCourseDraft } from '../publishing/read-course-draft';
import { demandReadyPackage } from './demand-ready-package';

/** What a new module starts with; its author changes it. */
const beginnings: Record<ModuleKind, { rule: CompletionRule; minutes: number }> = {
  page: { rule: { kind: 'page-read' }, minutes: 5 },
  package: { rule: { kind: 'package-completed' }, minutes: 20 },
  quiz: { rule: { kind: 'quiz-passed' }, minutes: 10 },
};
const usualPassMark = 0.8;

async function insertPage(tx: Tx): Promise<string> {
  const id = newId();
  await tx.query(`insert into page (id, body) values ($1, $2)`, [id, emptyRichText]);
  return id;
}

async function insertQuiz(tx: Tx): Promise<string> {
  const id = newId();
  await tx.query(`insert into quiz (id, pass_mark) values ($1, $2)`, [id, usualPassMark]);
  return id;
}

/**
 * Adds an empty page, a package or an empty quiz at the end of the draft.
 * Refuses `not-found`, `package-not-ready`; `module-kind-mismatch` for a package given to another kind.
 */
export function addModule(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.addModule>,
): Promise<CourseDraft> {
  const { courseId, kind, title, packageId } = given;
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, courseId);
    if (packageId && kind !== 'package') throw new Refusal('module-kind-mismatch', { kind });
    if (packageId) await demandReadyPackage(tx, packageId);
    const pageId = kind === 'page' ? await insertPage(tx) : null;
    const quizId = kind === 'quiz' ? await insertQuiz(tx) : null;
    const { rule, minutes } = beginnings[kind];
    await tx.query(
      `insert into course_module (id, version_id, position, kind, title, minutes, rule, page_id, package_id, quiz_id)
       values ($1, $2, (select coalesce(max(position), 0) + 1 from course_module where version_id = $2),
         $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), draft.id, kind, title, minutes, rule, pageId, packageId ?? null, quizId],
    );
    await markChanged(tx, draft.id);
    return readCourseDraft(tx, courseId);
  });
}
