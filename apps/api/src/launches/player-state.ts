import { contentOriginOf } from '@amelie/ground';
import {
  type Edition,
  type Given,
  isLaunchedByPart,
  type ItemState,
  type PackageItem,
  type PlayerState,
  type routes,
} from '@amelie/contract';
import { type ScoOutcome, statusWordOf, type StatusWord, stillMissing, waitingItems } from '@amelie/rules';
import { variantsOf } from '../packages/module-packages';
import type { Database } from '../platform/database/database';
import { rowsOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { lastHeard } from '../tincan/sessions.queries';
import { readActivityStates } from './activity-states';
import { shellUrlOf } from './capability';
import { describeLearner } from '../runtime/describe-learner';
import { type FoundLaunch, findLaunch } from './find-launch';
import { seedCmi } from './seed-cmi';
import { blockHeadings } from './block-headings';
import { sequencingToRun } from './sequencing-to-run';
import type { StateRow } from './state-row';
import { readUnitStates } from './unit-states';

const isDone = ({ completion, success }: ScoOutcome) => completion === 'completed' || success === 'passed';

/** Some script of the package asks for more than that a part is done. */
const asksForStatus = (items: readonly PackageItem[]) =>
  items.some(({ prerequisites }) => /[=<]/.test(prerequisites ?? ''));

async function readStates(
  database: Database,
  { attemptId, epoch, report }: FoundLaunch,
): Promise<Map<string, StateRow>> {
  const rows = await rowsOf<StateRow>(
    database,
    `select item_id as "itemId", outcome, earlier_seconds + session_seconds as "totalSeconds",
       case when epoch = $2 then session_seconds else 0 end as "sessionSeconds",
       case when epoch = $2 then active_seconds else 0 end as "activeSeconds", terminated,
       case when $3 then coalesce(cmi #>> '{core,lesson_status}' = 'browsed', false) else false end as browsed
     from runtime_state where attempt_id = $1`,
    [attemptId, epoch, asksForStatus(report.items)],
  );
  return new Map(rows.map((row) => [row.itemId, row]));
}

type Waiting = ReadonlyMap<string, string[]>;

/** The items that wait for others, by what the attempt has stored. */
function waitingOf(items: readonly PackageItem[], states: Map<string, StateRow>): Waiting {
  const words = [...states].map(([id, { outcome, browsed }]): [string, StatusWord] => {
    const word = statusWordOf(outcome);
    return [id, browsed && word === 'incomplete' ? 'browsed' : word];
  });
  return waitingItems(items, new Map(words));
}

/** The item to go on with: the one that was open last, else the first that is not done, else the first; none that waits. */
function currentOf({ report, currentItem }: FoundLaunch, states: Map<string, StateRow>, waiting: Waiting): PackageItem {
  const open = report.items.filter(({ id }) => !waiting.has(id));
  const last = open.find(({ id }) => id === currentItem);
  const undone = open.find(({ id }) => {
    const state = states.get(id);
    return !state || !isDone(state.outcome);
  });
  const item = last ?? undone ?? open[0];
  if (!item) throw new Refusal('package-not-ready');
  return item;
}

function wantedOf({ report }: FoundLaunch, wanted: string, waiting: Waiting): PackageItem {
  const item = report.items.find(({ id }) => id === wanted);
  if (!item) throw new Refusal('not-found');
  if (waiting.has(wanted)) throw new Refusal('item-locked');
  return item;
}

function itemStates(rows: Map<string, StateRow>): Record<string, ItemState> {
  const entries = [...rows.values()].map(({ itemId, outcome, totalSeconds, sessionSeconds, activeSeconds, waived }) => [
    itemId,
    { completed: isDone(outcome), totalSeconds, sessionSeconds, activeSeconds, ...(waived === true && { waived }) },
  ]);
  return Object.fromEntries(entries) as Record<string, ItemState>;
}

const untouched: ItemState = { completed: false, totalSeconds: 0, sessionSeconds: 0, activeSeconds: 0 };

async function readCmi(database: Database, attemptId: string, itemId: string) {
  const [row] = await rowsOf<{ cmi: Record<string, unknown> }>(
    database,
    `select cmi from runtime_state where attempt_id = $1 and item_id = $2`,
    [attemptId, itemId],
  );
  return row?.cmi ?? {};
}

const standardOf = (edition: Edition): PlayerState['standard'] =>
  edition === 'scorm12' || edition === 'cmi5' || edition === 'xapi' ? edition : 'scorm2004';

/** How the parts of a package stand, wherever that is kept. */
function statesOf(database: Database, launch: FoundLaunch): Promise<Map<string, StateRow>> {
  if (launch.report.edition === 'cmi5') return readUnitStates(database, launch);
  return launch.report.edition === 'xapi' ? readActivityStates(database, launch) : readStates(database, launch);
}

export interface PlayerStateParts {
  database: Database;
  /** As it is set: a wildcard gives each package an origin of its own. */
  contentOrigin: string;
}

/** What the player needs to start or resume one item of its launch. */
export async function describePlayer(
  { database, ...parts }: PlayerStateParts,
  actor: Actor,
  launch: FoundLaunch,
  wanted?: string,
): Promise<PlayerState> {
  const { report } = launch;
  const contentOrigin = contentOriginOf(parts.contentOrigin, launch.packageId);
  const rows = await statesOf(database, launch);
  const waiting = waitingOf(report.items, rows);
  const item = wanted ? wantedOf(launch, wanted, waiting) : currentOf(launch, rows, waiting);
  const standard = standardOf(report.edition);
  const learner = await describeLearner(database, { accountId: actor.accountId, ...launch });
  const row = rows.get(item.id);
  const saved = row ? { ...row, cmi: await readCmi(database, launch.attemptId, item.id) } : null;
  const states = itemStates(rows);
  const running = launch.packages.find(({ lineId }) => lineId === launch.lineId);
  const cmi = isLaunchedByPart(standard) ? {} : seedCmi(standard, { item, learner, saved });
  states[item.id] = { ...(states[item.id] ?? untouched), cmi };
  return {
    launchId: launch.launchId,
    epoch: launch.epoch,
    lastSeq: launch.lastSeq,
    shellUrl: await shellUrlOf(database, contentOrigin, launch.launchId),
    contentOrigin,
    standard,
    courseId: launch.courseId,
    moduleId: launch.moduleId,
    moduleTitle: launch.title,
    preview: launch.preview,
    opensPopups: report.opensPopups,
    opensIn: launch.opensIn,
    learner,
    items: report.items,
    headings: blockHeadings(report.cmi5),
    waiting: Object.fromEntries(waiting),
    currentItemId: item.id,
    states,
    moduleState: launch.moduleState,
    courseCompleted: launch.courseCompleted,
    sequencing: wanted === undefined ? await sequencingToRun(database, launch) : null,
    variants: variantsOf(launch.packages, running?.id),
    language: running?.language ?? null,
    heardAt: standard === 'xapi' ? ((await lastHeard(database, launch.attemptId))?.toISOString() ?? null) : null,
    missing: launch.rule ? stillMissing(launch.rule, launch.moduleState, launch.standing) : [],
  };
}

export async function playerState(
  parts: PlayerStateParts,
  actor: Actor,
  { launchId, item }: Given<typeof routes.playerState>,
): Promise<PlayerState> {
  return describePlayer(parts, actor, await findLaunch(parts.database, actor, launchId), item);
}
