import type { GlobalObjectives, PackageOrganization, SequencingToRun, SharedData } from '@amelie/contract';
import { type Database, rowOf } from '../platform/database/database';
import type { FoundLaunch } from './find-launch';

interface Row {
  organization: PackageOrganization | null;
  state: string | null;
  globalObjectives: GlobalObjectives | null;
  sharedData: SharedData | null;
}

/** What the learner brings along from other packages, when this one shares it (CAM 5.1.1, `objectivesGlobalToSystem`). */
async function broughtAlong(database: Database, attemptId: string) {
  return rowOf<{ objectives: GlobalObjectives; buckets: SharedData }>(
    database,
    `select
       coalesce((select jsonb_object_agg(o.objective_id, o.status) from account_objective o
         where o.account_id = a.account_id), '{}') as objectives,
       coalesce((select jsonb_object_agg(s.target_id, s.store) from account_shared_data s
         where s.account_id = a.account_id), '{}') as buckets
     from runtime_attempt a where a.id = $1 and not a.preview`,
    [attemptId],
  );
}

/**
 * What the player needs to run the package by the sequencing of its manifest; null for a package whose items are freely
 * chosen. Objectives of the whole system win over those that the attempt kept: another package may have moved them on.
 */
export async function sequencingToRun(
  database: Database,
  { attemptId, packageId, report }: FoundLaunch,
): Promise<SequencingToRun | null> {
  if (!report.edition.startsWith('scorm2004')) return null;
  const row = await rowOf<Row>(
    database,
    `select p.organizations -> 0 as organization, s.state, s.global_objectives as "globalObjectives",
       s.shared_data as "sharedData"
     from package p left join runtime_sequencing s on s.attempt_id = $2 where p.id = $1`,
    [packageId, attemptId],
  );
  const { organization, state, globalObjectives, sharedData } = row ?? {};
  if (!organization?.sequenced) return null;
  const { objectivesGlobalToSystem, sharedDataGlobalToSystem } = organization;
  const shares = objectivesGlobalToSystem || sharedDataGlobalToSystem;
  const along = shares ? await broughtAlong(database, attemptId) : null;
  return {
    organization: JSON.stringify(organization),
    state: state ?? null,
    globalObjectives: { ...globalObjectives, ...(objectivesGlobalToSystem ? along?.objectives : {}) },
    sharedData: { ...sharedData, ...(sharedDataGlobalToSystem ? along?.buckets : {}) },
  };
}
