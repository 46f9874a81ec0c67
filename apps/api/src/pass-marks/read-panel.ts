import type { PanelJudge, StandardPanel } from '@amelie/contract';
import { isComplete, type JudgeRound, panelCuts } from '@amelie/rules';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { consequenceOf } from './consequence-of';
import {
  findPanel,
  findQuizOf,
  type JudgeRecord,
  listJudges,
  listRatings,
  type PanelRecord,
  type RatingRecord,
} from './panel.queries';
import { isSame, panelItems } from './panel-items';
import type { PanelParts } from './panel-parts';

/** The estimates of a panel, by judge and round. */
export function roundsOf(judges: readonly JudgeRecord[], ratings: readonly RatingRecord[]): JudgeRound[] {
  return judges.flatMap(({ id }) =>
    ([1, 2] as const).map((round) => ({
      judgeId: id,
      round,
      ratings: ratings
        .filter((one) => one.judgeId === id && one.round === round)
        .map(({ itemId, share }) => ({ itemId, share })),
    })),
  );
}

function judgeOf(judge: JudgeRecord, rounds: readonly JudgeRound[], panel: PanelRecord, actor: Actor): PanelJudge {
  const { id, name, qualification, accountId } = judge;
  return {
    ...{ id, name, qualification },
    isMe: accountId === actor.accountId,
    hasAccount: accountId !== null,
    rounds: rounds
      .filter(({ judgeId }) => judgeId === id)
      .map(({ round, ratings }) => ({
        round,
        ratings: [...ratings],
        isComplete: isComplete(panel.items, { ratings }),
      })),
  };
}

/** A panel with what follows from it. Refuses `not-found`. */
export async function readPanel(parts: PanelParts, actor: Actor, panelId: string): Promise<StandardPanel> {
  const { database } = parts;
  const panel = await findPanel(database, panelId);
  if (!panel) throw new Refusal('not-found');
  const [judges, ratings, quiz] = [
    await listJudges(database, panelId),
    await listRatings(database, panelId),
    await findQuizOf(database, panel),
  ];
  const rounds = roundsOf(judges, ratings);
  const cuts = panelCuts(panel.items, rounds);
  return {
    ...panel,
    createdAt: panel.createdAt.toISOString(),
    moduleId: quiz?.moduleId ?? null,
    courseTitle: quiz?.courseTitle ?? '',
    judges: judges.map((judge) => judgeOf(judge, rounds, panel, actor)),
    passMark: quiz?.passMark ?? null,
    cuts,
    consequence: quiz ? await consequenceOf(parts, { courseId: panel.courseId, quiz }, cuts.at(-1)) : null,
    outdated: !quiz || !isSame(panel.items, panelItems(quiz.questions)),
  };
}
