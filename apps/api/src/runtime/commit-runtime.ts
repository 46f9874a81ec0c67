import { sha256 } from '@amelie/ground';
import type { CommitReceipt, Given, routes } from '@amelie/contract';
import { type ScoOutcome, stillMissing } from '@amelie/rules';
import type { Database } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { bestOutcome, sameOutcome } from './best-outcome';
import { checkCommit, refusedBy } from './check-commit';
import type { CommitMemory } from './commit-memory';
import type { CommitGroup } from './commit-group';
import { type CommitContext, readCommitContext } from './commit.queries';
import { eventsOfCommit } from './events-of-commit';
import { noteOversized } from './note-oversized';
import { packageFacts } from './package-facts';
import { noteRefusal } from './runtime-events';
import { countSession } from './session-seconds';
import { tellLedger } from './tell-ledger';
import type { CommitWrite } from './write-commit';

type GivenCommit = Given<typeof routes.commit>;

/** The ledger hears of active time in steps of this many seconds, and when a session ends. */
const activeStep = 60;
const mostTries = 5;

function stateOf({ moduleState, rule, standing }: CommitContext): Pick<CommitReceipt, 'moduleState' | 'missing'> {
  const state = moduleState ?? 'in-progress';
  return { moduleState: state, missing: rule ? stillMissing(rule, state, standing) : [] };
}

/** Refuses a commit that must not be written; answers the receipt of one that is known already. */
function fence(context: CommitContext, given: GivenCommit, hash: string): CommitReceipt | null {
  if (given.epoch !== context.currentEpoch || context.epoch !== context.currentEpoch)
    throw new Refusal('launch-superseded');
  if (context.ended) throw new Refusal('launch-ended');
  if (context.closed) throw new Refusal('attempt-closed');
  if (given.seq > context.lastSeq) return null;
  // The same number for something else: two copies of one player document; this one came second.
  if (context.receipt && context.sha256 !== hash) throw new Refusal('launch-superseded');
  const { courseCompleted, savedAt } = context;
  const newer = { seq: given.seq, savedAt: savedAt.toISOString(), ...stateOf(context), courseCompleted };
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

function decide(context: CommitContext, given: GivenCommit, claimed: ScoOutcome, sent: Sent): Decision {
  const outcome = bestOutcome(context.outcome, claimed);
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
    claimed,
    recordedActive: context.recordedActive + (tell ? unrecorded : 0),
    terminated: given.terminate,
    ...stateOf(context),
    events: eventsOfCommit(context, given, { claimed, ...time }),
  };
  return { write, tell };
}

export interface CommitParts {
  database: Database;
  failpoints: Failpoints;
  memory: CommitMemory;
  group: CommitGroup;
}

function sentBy({ itemId, sessionSeconds, activeSeconds, terminate, cmi, sequencing }: GivenCommit): Sent {
  const cmiText = JSON.stringify(cmi);
  const rest = JSON.stringify([itemId, sessionSeconds, activeSeconds, terminate, sequencing]);
  // Hashed by itself: joined with the rest, all of it would be copied once more.
  return { cmiText, sha256: sha256(`${rest}${sha256(cmiText).toString('hex')}`).toString('hex') };
}

/** Holds the commit against the standard; what is refused is noted in the attempt's trace. */
async function checkAndNote({ database }: CommitParts, context: CommitContext, given: GivenCommit) {
  const facts = await packageFacts(database, context);
  try {
    return { facts, claimed: checkCommit(facts, given) };
  } catch (error) {
    if (error instanceof Refusal) await noteRefusal(database, context.attemptId, refusedBy(given.itemId, error));
    throw error;
  }
}

async function tryCommit(parts: CommitParts, actor: Actor, given: GivenCommit): Promise<CommitReceipt | null> {
  const { database, memory, group } = parts;
  const key = { ...given, accountId: actor.accountId };
  const context = memory.recall(key, given.epoch) ?? (await readCommitContext(database, key));
  memory.forget(given.launchId);
  if (!context) throw new Refusal('not-found');
  const sent = sentBy(given);
  const known = fence(context, given, sent.sha256);
  if (known) return known;
  const { facts, claimed } = await checkAndNote(parts, context, given);
  const { write, tell } = decide(context, given, claimed, sent);
  const { sequencing } = given;
  if (tell || sequencing) return database.transaction((tx) => tellLedger(tx, context, { ...write, sequencing }, facts));
  const receipt = await group.write(write);
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
    await noteOversized(parts.database, given);
    parts.failpoints.reach('commit.after-commit-before-reply');
    return receipt;
  }
  throw new Refusal('unavailable');
}
