import type { courseRoutes, Given } from '@amelie/contract';
import { demandKind, lockDraftModule, markChanged } from '../courses/lock-draft';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';

/** Saves a page of the draft: its text and what stands beside it. Refuses `not-found`, `module-kind-mismatch`. */
export function changeDraftPage(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.changeDraftPage>,
): Promise<{ savedAt: string }> {
  return database.transaction(async (tx) => {
    const { draft, module } = await lockDraftModule(tx, actor, given);
    demandKind(module, 'page');
    await tx.query(
      `update page set body = $2, content_note = $3, summary = $4, sources = $5, glossary = $6 where id = $1`,
      [
        module.pageId,
        given.body,
        given.contentNote,
        given.summary,
        JSON.stringify(given.sources),
        JSON.stringify(given.glossary),
      ],
    );
    await markChanged(tx, draft.id);
    return { savedAt: now().toISOString() };
  });
}
