import { newId } from '@amelie/ground';
import type { Given, PanelRow, standardPanelRoutes } from '@amelie/contract';
import { demandKind, lockDraftModule } from '../courses/lock-draft';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findDraftQuiz, listPanelsOf } from './panel.queries';
import { panelItems } from './panel-items';

/**
 * Opens a panel: the questions are frozen as they are, so that the record says what was judged. Answers its id.
 * Refuses `not-found`, `module-kind-mismatch`, `quiz-empty`.
 */
export function openPanel(
  database: Database,
  actor: Actor,
  given: Given<typeof standardPanelRoutes.openPanel>,
): Promise<string> {
  return database.transaction(async (tx) => {
    const { module } = await lockDraftModule(tx, actor, given);
    demandKind(module, 'quiz');
    const quiz = await findDraftQuiz(tx, given.courseId, given.moduleId);
    const items = panelItems(quiz?.questions ?? []);
    if (items.length === 0) throw new Refusal('quiz-empty');
    const id = newId();
    await tx.query(
      `insert into standard_panel (id, course_id, title, borderline, items, item_ids, created_by)
       values ($1, $2, $3, $4, $5, $6::uuid[], $7)`,
      [
        id,
        given.courseId,
        module.title,
        given.borderline,
        JSON.stringify(items),
        items.map((item) => item.id),
        actor.accountId,
      ],
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'open-panel',
      objectType: 'standard-panel',
      objectId: id,
      detail: { moduleId: module.id, questions: items.length },
    });
    return id;
  });
}

/** The panels that have judged a quiz of the draft. Refuses `not-found`. */
export async function listPanels(
  database: Database,
  { courseId, moduleId }: Given<typeof standardPanelRoutes.listPanels>,
): Promise<{ panels: PanelRow[] }> {
  const quiz = await findDraftQuiz(database, courseId, moduleId);
  if (!quiz) throw new Refusal('not-found');
  const ids = quiz.questions.map(({ id }) => id);
  return { panels: await listPanelsOf(database, courseId, ids) };
}
