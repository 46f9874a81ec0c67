import { newId } from '@amelie/ground';
import type { Given, standardPanelRoutes } from '@amelie/contract';
import { changedRows, type Database, rowOf, type Tx } from '../platform/database/database';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { lockPanel, type PanelRecord } from './panel.queries';

/** A panel that is still open, locked. Refuses `not-allowed`, `not-found`, `panel-closed`. */
export async function lockOpenPanel(tx: Tx, actor: Actor, panelId: string): Promise<PanelRecord> {
  demandRight(actor, 'author-courses');
  const panel = await lockPanel(tx, panelId);
  if (!panel) throw new Refusal('not-found');
  if (panel.taken) throw new Refusal('panel-closed');
  return panel;
}

/** Adds a judge: oneself, or somebody whose estimates one enters. Refuses `not-found`, `panel-closed`, `already-judge`. */
export async function addJudge(
  database: Database,
  actor: Actor,
  { panelId, name, qualification, isMe }: Given<typeof standardPanelRoutes.addJudge>,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockOpenPanel(tx, actor, panelId);
    const added = await changedRows(
      tx,
      `insert into standard_judge (id, panel_id, account_id, name, qualification) values ($1, $2, $3, $4, $5)
       on conflict (panel_id, account_id) do nothing returning id`,
      [newId(), panelId, isMe ? actor.accountId : null, name, qualification],
    );
    if (added.length === 0) throw new Refusal('already-judge');
  });
}

/** Takes a judge out with what they said. Refuses `not-found`, `panel-closed`. */
export async function removeJudge(
  database: Database,
  actor: Actor,
  { panelId, judgeId }: Given<typeof standardPanelRoutes.removeJudge>,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockOpenPanel(tx, actor, panelId);
    const known = await rowOf(tx, `select id from standard_judge where id = $1 and panel_id = $2`, [judgeId, panelId]);
    if (!known) throw new Refusal('not-found');
    await tx.query(`delete from standard_judge where id = $1`, [judgeId]);
  });
}

/** Whose account has judged speaks for themselves: nobody else enters their estimates. */
async function demandMayRate(tx: Tx, actor: Actor, { panelId, judgeId }: { panelId: string; judgeId: string }) {
  const judge = await rowOf<{ accountId: string | null }>(
    tx,
    `select account_id as "accountId" from standard_judge where id = $1 and panel_id = $2`,
    [judgeId, panelId],
  );
  if (!judge) throw new Refusal('not-found');
  if (judge.accountId && judge.accountId !== actor.accountId) throw new Refusal('not-allowed');
}

/**
 * Saves what one judge estimates in one round, as a whole. Refuses `not-found`, `panel-closed`, `not-allowed` for
 * somebody else's own estimates, `bad-request` for a question that the panel does not judge.
 */
export async function saveRatings(
  database: Database,
  actor: Actor,
  { panelId, judgeId, round, ratings }: Given<typeof standardPanelRoutes.saveRatings>,
): Promise<void> {
  await database.transaction(async (tx) => {
    const panel = await lockOpenPanel(tx, actor, panelId);
    await demandMayRate(tx, actor, { panelId, judgeId });
    const known = new Set(panel.items.map(({ id }) => id));
    const rated = new Set(ratings.map(({ itemId }) => itemId));
    if (rated.size !== ratings.length || ratings.some(({ itemId }) => !known.has(itemId)))
      throw new Refusal('bad-request');
    await tx.query(`delete from standard_rating where judge_id = $1 and round = $2`, [judgeId, round]);
    await tx.query(
      `insert into standard_rating (judge_id, round, item_id, share)
       select $1, $2, r."itemId", r.share from jsonb_to_recordset($3::jsonb) as r("itemId" uuid, share double precision)`,
      [judgeId, round, JSON.stringify(ratings)],
    );
  });
}
