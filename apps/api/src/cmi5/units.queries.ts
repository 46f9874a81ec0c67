import { type AuResult, untouchedAu } from '@amelie/rules';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';

interface UnitRow extends AuResult {
  auId: string;
}

const columns = `au_id as "auId", initialized, completed, success, score, waived_at is not null as waived`;

/** What is known of the AUs that a registration has touched. */
export async function readUnits(database: Askable, registrationId: string): Promise<Map<string, AuResult>> {
  const rows = await rowsOf<UnitRow>(database, `select ${columns} from cmi5_unit where registration_id = $1`, [
    registrationId,
  ]);
  return new Map(rows.map(({ auId, ...result }) => [auId, result]));
}

export async function readUnit(database: Askable, registrationId: string, auId: string): Promise<AuResult> {
  const row = await rowOf<UnitRow>(
    database,
    `select ${columns} from cmi5_unit where registration_id = $1 and au_id = $2`,
    [registrationId, auId],
  );
  if (!row) return untouchedAu;
  const { auId: _auId, ...result } = row;
  return result;
}

interface UnitPlace {
  registrationId: string;
  auId: string;
}

/** Writes what an AU has reached, and the seconds that this brought. */
export async function saveUnit(tx: Askable, { registrationId, auId }: UnitPlace, result: AuResult, seconds: number) {
  await tx.query(
    `insert into cmi5_unit (registration_id, au_id, initialized, completed, success, score, seconds)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (registration_id, au_id) do update set initialized = excluded.initialized,
       completed = excluded.completed, success = excluded.success, score = excluded.score,
       seconds = cmi5_unit.seconds + excluded.seconds`,
    [registrationId, auId, result.initialized, result.completed, result.success, result.score, seconds],
  );
}

/** Marks an AU as waived. */
export async function saveWaiver(
  tx: Askable,
  { registrationId, auId }: UnitPlace,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<void> {
  await tx.query(
    `insert into cmi5_unit (registration_id, au_id, waived_at, waived_by, waived_for) values ($1, $2, now(), $3, $4)
     on conflict (registration_id, au_id) do update set waived_at = now(), waived_by = $3, waived_for = $4`,
    [registrationId, auId, accountId, reason],
  );
}
