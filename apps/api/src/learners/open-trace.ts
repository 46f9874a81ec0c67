import type {
  Given,
  PackageReport,
  routes,
  RuntimeEventDetail,
  RuntimeEventKind,
  Trace,
  TraceEntry,
} from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowsOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { instantSql } from '../progress/outline.queries';
import { findModule } from './decide-module';
import { groupSaves } from './group-saves';
import { readWords } from './read-words';

interface EventRow {
  at: string;
  kind: RuntimeEventKind;
  detail: RuntimeEventDetail;
  report: PackageReport | null;
}

type Place = Given<typeof routes.openTrace>;

const bare = { until: null, count: null, part: null, by: null, reason: null };

async function readEvents(tx: Tx, { enrolmentId, moduleId }: Place): Promise<TraceEntry[]> {
  const rows = await rowsOf<EventRow>(
    tx,
    `select ${instantSql('v.at')} as at, v.kind, v.detail, p.report
     from runtime_event v
     join runtime_attempt a on a.id = v.attempt_id
     join package p on p.id = a.package_id
     where a.enrolment_id = $1 and a.module_id = $2 order by v.at, v.id limit 2000`,
    [enrolmentId, moduleId],
  );
  return rows.map(({ at, kind, detail, report }) => ({
    ...{ ...bare, at, what: kind, detail },
    part: report?.items.find(({ id }) => id === detail.itemId)?.title ?? null,
  }));
}

async function readSaves(tx: Tx, { enrolmentId, moduleId }: Place): Promise<string[]> {
  const rows = await rowsOf<{ at: string }>(
    tx,
    `select ${instantSql('c.received_at')} as at
     from runtime_commit c join runtime_attempt a on a.id = c.attempt_id
     where a.enrolment_id = $1 and a.module_id = $2 order by c.received_at limit 20000`,
    [enrolmentId, moduleId],
  );
  return rows.map(({ at }) => at);
}

interface DecisionRow {
  at: string;
  undoneAt: string | null;
  state: 'in-progress' | 'completed' | 'failed';
  reason: string;
  by: string | null;
  undoneBy: string | null;
}

const nameSql = (account: string) => `trim(${account}.given_name || ' ' || ${account}.family_name)`;

async function readDecisions(tx: Tx, { enrolmentId, moduleId }: Place): Promise<TraceEntry[]> {
  const rows = await rowsOf<DecisionRow>(
    tx,
    `select ${instantSql('d.made_at')} as at, ${instantSql('d.undone_at')} as "undoneAt", d.state, d.reason,
       ${nameSql('m')} as by, ${nameSql('u')} as "undoneBy"
     from progress_decision d
     left join account m on m.id = d.made_by left join account u on u.id = d.undone_by
     where d.enrolment_id = $1 and d.module_id = $2 order by d.made_at`,
    [enrolmentId, moduleId],
  );
  return rows.flatMap(({ at, undoneAt, state, reason, by, undoneBy }): TraceEntry[] => [
    { ...bare, at, what: 'staff-decided', detail: { state }, by, reason: reason || null },
    ...(undoneAt ? [{ ...bare, at: undoneAt, what: 'staff-undid' as const, detail: { state }, by: undoneBy }] : []),
  ]);
}

interface StaffRow {
  at: string;
  reason: string;
  by: string | null;
}

/** What staff have waived in a course of cmi5, in whichever registration, and where they have ended one. */
async function readStaffActs(tx: Tx, { enrolmentId, moduleId }: Place): Promise<TraceEntry[]> {
  const waived = await rowsOf<StaffRow & { auId: string; report: PackageReport | null }>(
    tx,
    `select ${instantSql('u.waived_at')} as at, u.waived_for as reason, ${nameSql('w')} as by, u.au_id as "auId", p.report
     from cmi5_unit u
     join cmi5_registration r on r.id = u.registration_id
     join runtime_attempt a on a.id = r.attempt_id
     join package p on p.id = a.package_id
     left join account w on w.id = u.waived_by
     where a.enrolment_id = $1 and a.module_id = $2 and u.waived_at is not null order by u.waived_at limit 2000`,
    [enrolmentId, moduleId],
  );
  const anew = await rowsOf<StaffRow>(
    tx,
    `select ${instantSql('n.made_at')} as at, n.reason, ${nameSql('m')} as by
     from cmi5_new_start n left join account m on m.id = n.made_by
     where n.enrolment_id = $1 and n.module_id = $2 order by n.made_at`,
    [enrolmentId, moduleId],
  );
  return [
    ...waived.map(({ auId, report, ...row }) => ({
      ...{ ...bare, ...row, what: 'staff-waived' as const, detail: {} },
      part: report?.items.find(({ id }) => id === auId)?.title ?? null,
    })),
    ...anew.map((row) => ({ ...bare, ...row, what: 'staff-registered' as const, detail: {} })),
  ];
}

/** What happened in one part, in time order, its saves in stretches; the look is recorded. Refuses `not-found`. */
export async function openTrace(
  { database, home }: { database: Database; home: string },
  actor: Actor,
  place: Place,
): Promise<Trace> {
  const words = await readWords({ database, home, language: actor.language }, place);
  return database.transaction(async (tx) => {
    const { title } = await findModule(tx, place);
    const told = [
      ...words,
      ...(await readEvents(tx, place)),
      ...(await readDecisions(tx, place)),
      ...(await readStaffActs(tx, place)),
    ];
    const saves = await readSaves(tx, place);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'open-trace',
      objectType: 'enrolment',
      objectId: place.enrolmentId,
      detail: { moduleId: place.moduleId },
    });
    return { moduleTitle: title, entries: groupSaves(told, saves) };
  });
}
