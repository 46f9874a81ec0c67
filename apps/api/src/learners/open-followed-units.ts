import type { Cmi5Node, FollowedUnit, FollowedUnits, Given, ModuleState, routes } from '@amelie/contract';
import { firstText } from '@amelie/formats';
import { type AuResult, outcomeOfUnit, untouchedAu, waivableUnits, unitsWithin } from '@amelie/rules';
import { courseOf, type RunCourse } from '../cmi5/course-of';
import { readUnits } from '../cmi5/units.queries';
import { writeAudit } from '../platform/audit/write-audit';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { instantSql } from '../progress/outline.queries';
import { type FollowedPlace, type FollowingParts, findFollowedPackage } from './followed-package';

type Waived = NonNullable<FollowedUnit['waived']>;

interface Registered {
  registrationId: string | null;
  /** Of the attempt, which may be of an earlier version. */
  packageId: string | null;
  registeredAt: string | null;
  registrations: number;
}

async function readRegistered(
  database: Askable,
  { enrolmentId, moduleId, lineId }: FollowedPlace & { lineId: string },
): Promise<Registered> {
  const row = await rowOf<Registered>(
    database,
    `select f.id as "registrationId", f.package_id as "packageId", ${instantSql('f.created_at')} as "registeredAt",
       (select count(*)::int from cmi5_registration r join runtime_attempt a on a.id = r.attempt_id
        where a.enrolment_id = $1 and a.module_id = $2) as registrations
     from (select 1) one
     left join lateral (
       select r.id, r.created_at, a.package_id from cmi5_registration r join runtime_attempt a on a.id = r.attempt_id
       where a.enrolment_id = $1 and a.module_id = $2 and a.line_id = $3 and a.state = 'open') f on true`,
    [enrolmentId, moduleId, lineId],
  );
  return row ?? { registrationId: null, packageId: null, registeredAt: null, registrations: 0 };
}

async function readWaivers(database: Askable, registrationId: string): Promise<Map<string, Waived>> {
  const rows = await rowsOf<Waived & { auId: string }>(
    database,
    `select u.au_id as "auId", u.waived_for as reason, ${instantSql('u.waived_at')} as at,
       trim(a.given_name || ' ' || a.family_name) as by
     from cmi5_unit u left join account a on a.id = u.waived_by
     where u.registration_id = $1 and u.waived_at is not null`,
    [registrationId],
  );
  return new Map(rows.map(({ auId, ...waived }) => [auId, waived]));
}

function stateOfUnit({ au }: Cmi5Node, result: AuResult): ModuleState {
  if (!au) return 'not-started';
  const { completion, success } = outcomeOfUnit(au, result);
  if (completion === 'completed') return 'completed';
  if (success === 'failed') return 'failed';
  return completion === 'incomplete' ? 'in-progress' : 'not-started';
}

/** A block is as far as what is in it; one without AUs has nothing to wait for. */
function stateOfBlock(states: readonly ModuleState[]): ModuleState {
  if (states.every((state) => state === 'completed')) return 'completed';
  return states.every((state) => state === 'not-started') ? 'not-started' : 'in-progress';
}

/** The nodes of a course in their order, each with how it stands. */
function unitsOf({ nodes }: RunCourse, results: Map<string, AuResult>, waivers: Map<string, Waived>): FollowedUnit[] {
  const resultOf = (id: string) => results.get(id) ?? untouchedAu;
  const depths = new Map<string, number>();
  return nodes.map((node) => {
    const { id, parent, titles, au } = node;
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    const inside = unitsWithin(nodes, id).map((unit) => stateOfUnit(unit, resultOf(unit.id)));
    return {
      ...{ id, kind: au ? ('au' as const) : ('block' as const), title: firstText(titles, id), depth },
      state: au ? stateOfUnit(node, resultOf(id)) : stateOfBlock(inside),
      score: au ? resultOf(id).score : null,
      waived: waivers.get(id) ?? null,
      open: waivableUnits(nodes, id, resultOf).length,
    };
  });
}

/**
 * How one learner stands in the AUs and blocks of a course of cmi5, in the registration that runs; the look is recorded.
 * Refuses `not-found`, `module-kind-mismatch`, `package-not-ready`.
 */
export async function openFollowedUnits(
  { database }: FollowingParts,
  actor: Actor,
  place: Given<typeof routes.openFollowedUnits>,
): Promise<FollowedUnits> {
  return database.transaction(async (tx) => {
    const followed = await findFollowedPackage(tx, place);
    const { registrationId, packageId, ...registered } = await readRegistered(tx, {
      ...place,
      lineId: followed.lineId,
    });
    const course = await courseOf(tx, packageId ?? followed.packageId);
    const results = registrationId ? await readUnits(tx, registrationId) : new Map<string, AuResult>();
    const waivers = registrationId ? await readWaivers(tx, registrationId) : new Map<string, Waived>();
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'open-units',
      objectType: 'enrolment',
      objectId: place.enrolmentId,
      detail: { moduleId: place.moduleId },
    });
    return { ...registered, units: unitsOf(course, results, waivers) };
  });
}
