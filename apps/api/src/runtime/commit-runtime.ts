import { sha256 } from '@amelie/ground';
import type { CommitReceipt, Given, routes } from '@amelie/contract';
import { mergeItems, moduleOutcome, type ScoOutcome } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database, Tx } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { recordProgress } from '../progress/record-progress';
import { bestOutcome, sameOutcome } from './best-outcome';
import { checkCommit } from './check-commit';
import type { CommitMemory } from './commit-memory';
import {
  type CommitContext,
  type CommitWrite,
  lockAttempt,
  readCommitContext,
  readOtherOutcomes,
  writeCommit,
} from './commit.queries';
import { type PackageFacts, packageFacts } from './package-facts';
import { countSession } from './session-seconds';

type GivenCommit = Given<typeof routes.commit>;

/** The ledger hears of active time in steps of this many seconds, and when a session ends. */
const activeStep = 60;
const mostTries = 5;

/** Refuses a commit that must not be written; answers the receipt of one that is known already. */
function fence(context: CommitContext, given: GivenCommit, hash: string): CommitReceipt | null {
  if (given.epoch !== context.currentEpoch || context.epoch !== context.currentEpoch)
    throw new Refusal('launch-superseded');
  if (context.ended) throw new Refusal('launch-ended');
  if (context.closed) throw new Refusal('attempt-closed');
  if (given.seq > context.lastSeq) return null;
  // The same number for something else: two copies of one player document; this one came second.
  if (context.receipt && context.sha256 !== hash) throw new Refusal('launch-superseded');
  const { moduleState, courseCompleted, savedAt } = context;
  const newer = {
    seq: given.seq,
    savedAt: savedAt.toISOString(),
    moduleState: moduleState ?? 'in-progress',
    courseCompleted,
  };
  return context.receipt ?? newer;
}

interface Sent {
  cmiText: string;
  sha256: string;
}

interface Decision {
  write: CommitWrite;
  /** The ledger has to hear of it. */
  tell: boolean;
}

function decide(context: CommitContext, given: GivenCommit, reached: ScoOutcome, sent: Sent): Decision {
  const outcome = bestOutcome(context.outcome, reached);
  const elapsed = context.elapsed + (performance.now() - context.readAt) / 1000;
  const time = countSession({ ...context, elapsed }, given);
  const unrecorded = context.earlierActive + time.active - context.recordedActive;
  const worthTelling = unrecorded >= activeStep || (given.terminate && unrecorded > 0);
  const tell = context.enrolmentId !== null && (worthTelling || !sameOutcome(context.outcome, outcome));
  const { attemptId, epoch, lastSeq, earlier, earlierActive, courseCompleted } = context;
  const write: CommitWrite = {
    ...{ attemptId, epoch, lastSeq, earlier, earlierActive, courseCompleted },
    ...sent,
    ...time,
    launchId: given.launchId,
    seq: given.seq,
    itemId: given.itemId,
    outcome,
    recordedActive: context.recordedActive + (tell ? unrecorded : 0),
    terminated: given.terminate,
    moduleState: context.moduleState ?? 'in-progress',
  };
  return { write, tell };
}

/** Merges the items, lets the module's rule decide, and tells the ledger. Answers null when the attempt was taken over. */
async function tellLedger(tx: Tx, context: CommitContext, write: CommitWrite, facts: PackageFacts) {
  if (!(await lockAttempt(tx, context))) return null;
  const { enrolmentId, moduleId, rule } = context;
  if (enrolmentId === null || moduleId === null || rule === null) return null;
  const others = await readOtherOutcomes(tx, write.attemptId, write.itemId);
  const outcomes = [...others, write].filter(({ itemId }) => facts.counting.has(itemId)).map(({ outcome }) => outcome);
  const outcome = mergeItems(outcomes, facts.counting.size);
  const recorded = await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: {
      ...moduleOutcome(rule, { kind: 'package', opened: true, outcome }),
      evidence: 'self-reported',
      activeSecondsAdded: write.recordedActive - context.recordedActive,
    },
    now: now(),
  });
  const { moduleState, courseCompleted } = recorded;
  return writeCommit(tx, { ...write, moduleState, courseCompleted });
}

export interface CommitParts {
  database: Database;
  failpoints: Failpoints;
  memory: CommitMemory;
}

function sentBy({ itemId, sessionSeconds, activeSeconds, terminate, cmi }: GivenCommit): Sent {
  const cmiText = JSON.stringify(cmi);
  const whole = JSON.stringify([itemId, sessionSeconds, activeSeconds, terminate, cmiText]);
  return { cmiText, sha256: sha256(whole).toString('hex') };
}

async function tryCommit({ database, memory }: CommitParts, actor: Actor, given: GivenCommit) {
  const key = { ...given, accountId: actor.accountId };
  const context = memory.recall(key, given.epoch) ?? (await readCommitContext(database, key));
  memory.forget(given.launchId);
  if (!context) throw new Refusal('not-found');
  const sent = sentBy(given);
  const known = fence(context, given, sent.sha256);
  if (known) return known;
  const facts = await packageFacts(database, context.packageId);
  const { write, tell } = decide(context, given, checkCommit(facts, given), sent);
  if (tell) return database.transaction((tx) => tellLedger(tx, context, write, facts));
  const receipt = await writeCommit(database, write);
  if (receipt) memory.remember(key, context, { ...write, ...receipt });
  return receipt;
}

/**
 * Saves a SCO's state, fenced by (epoch, seq), and lets the ledger know when the outcome or the active time changed.
 * Answers only after the state is stored. Refuses `not-found`, `launch-superseded`, `launch-ended`, `attempt-closed`,
 * `commit-invalid`.
 */
export async function commitRuntime(parts: CommitParts, actor: Actor, given: GivenCommit): Promise<CommitReceipt> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const receipt = await tryCommit(parts, actor, given);
    if (!receipt) continue;
    parts.failpoints.reach('commit.after-commit-before-reply');
    return receipt;
  }
  throw new Refusal('unavailable');
}
