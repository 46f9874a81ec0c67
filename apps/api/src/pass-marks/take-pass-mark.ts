import type { Given, RoundCut, StandardPanel, standardPanelRoutes } from '@amelie/contract';
import { asPassMark, panelCuts } from '@amelie/rules';
import { lockDraft, markChanged } from '../courses/lock-draft';
import { writeAudit } from '../platform/audit/write-audit';
import { now } from '../platform/clock/clock';
import type { Database, Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { lockOpenPanel } from './change-judges';
import { type DraftQuiz, findPanel, findQuizOf, listJudges, listRatings, type PanelRecord } from './panel.queries';
import { isSame, panelItems } from './panel-items';
import { roundsOf } from './read-panel';

/** One person alone is no panel. */
const fewestJudges = 2;

/** The cut of a round that every judge has finished. Refuses `panel-incomplete`. */
async function finishedCut(tx: Tx, panel: PanelRecord, round: 1 | 2): Promise<RoundCut> {
  const judges = await listJudges(tx, panel.id);
  const cuts = panelCuts(panel.items, roundsOf(judges, await listRatings(tx, panel.id)));
  const cut = cuts.find((one) => one.round === round);
  if (!cut || judges.length < fewestJudges || cut.judges < judges.length) throw new Refusal('panel-incomplete');
  return cut;
}

/** The quiz of the draft as the panel has judged it. Refuses `panel-outdated`. */
async function judgedQuiz(tx: Tx, panel: PanelRecord): Promise<DraftQuiz> {
  const quiz = await findQuizOf(tx, panel);
  if (!quiz || !isSame(panel.items, panelItems(quiz.questions))) throw new Refusal('panel-outdated');
  return quiz;
}

async function record(
  tx: Tx,
  actor: Actor,
  { panel, quiz, cut }: { panel: PanelRecord; quiz: DraftQuiz; cut: RoundCut },
): Promise<void> {
  const at = now();
  const { round, judges, standardError } = cut;
  const taken: StandardPanel['taken'] = {
    at: at.toISOString(),
    ...{ round, judges, standardError },
    passMark: asPassMark(cut.share),
    passMarkBefore: quiz.passMark,
  };
  await tx.query(`update standard_panel set taken_at = $2, taken_by = $3, taken = $4 where id = $1`, [
    panel.id,
    at,
    actor.accountId,
    taken,
  ]);
  await writeAudit(tx, {
    actorId: actor.accountId,
    action: 'take-pass-mark',
    objectType: 'standard-panel',
    objectId: panel.id,
    detail: { moduleId: quiz.moduleId, cut: cut.share, ...taken },
  });
}

/**
 * Takes the cut of a round as the pass mark of the draft, and closes the panel as the record of how it came about.
 * Refuses `not-found`, `panel-closed`, `panel-incomplete`, `panel-outdated`.
 */
export async function takePassMark(
  database: Database,
  actor: Actor,
  { panelId, round }: Given<typeof standardPanelRoutes.takePassMark>,
): Promise<void> {
  await database.transaction(async (tx) => {
    const known = await findPanel(tx, panelId);
    if (!known) throw new Refusal('not-found');
    // The course first, as whoever edits it: two locks are always taken in one order.
    const draft = await lockDraft(tx, actor, known.courseId);
    const panel = await lockOpenPanel(tx, actor, panelId);
    const cut = await finishedCut(tx, panel, round);
    const quiz = await judgedQuiz(tx, panel);
    await tx.query(`update quiz set pass_mark = $2 where id = $1`, [quiz.quizId, asPassMark(cut.share)]);
    await markChanged(tx, draft.id);
    await record(tx, actor, { panel, quiz, cut });
  });
}
