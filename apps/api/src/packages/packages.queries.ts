import type {
  Edition,
  OpensIn,
  PackageDetail,
  PackageFault,
  PackageReport,
  PackageState,
  PackageSummary,
} from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { opensInSql } from './choose-opening';

interface PackageRow {
  id: string;
  file_name: string;
  title: string | null;
  state: PackageState;
  edition: Edition | null;
  size_bytes: string;
  progress: { done: number; of: number } | null;
  faults: PackageFault[];
  received_at: Date;
  ready_at: Date | null;
  ended_at: Date | null;
  uploaded_by_name: string | null;
  used_in_courses: number;
  number: number;
  versions: number;
  is_current: boolean;
}

const columns = `p.id, p.file_name, p.title, p.state, p.edition, p.size_bytes, p.progress, p.faults, p.received_at,
  p.ready_at, coalesce(p.ready_at, p.refused_at) as ended_at, (
    select a.given_name || ' ' || a.family_name from account a where a.id = p.uploaded_by
  ) as uploaded_by_name, p.number, (
    select count(*)::int from package w where w.line_id = p.line_id
  ) as versions, exists (
    select from package_line l where l.current_package_id = p.id
  ) as is_current, (
    select count(distinct v.course_id)::int from package w
    join (
      select package_id, version_id from course_module
      union all select o.package_id, m.version_id from module_package o join course_module m on m.id = o.module_id
    ) u on u.package_id = w.id
    join course_version v on v.id = u.version_id where w.line_id = p.line_id
  ) as used_in_courses`;

/** Packages and their imports, newest first. */
export async function listPackages(database: Askable): Promise<{ packages: PackageSummary[] }> {
  const rows = await rowsOf<PackageRow>(
    database,
    `select ${columns} from package p order by p.received_at desc, p.id desc limit 500`,
  );
  return { packages: rows.map(asSummary) };
}

/** One package with its report. Refuses `not-found`. */
export async function readPackageDetail(database: Askable, packageId: string): Promise<PackageDetail> {
  const row = await rowOf<PackageRow & { report: PackageReport | null; most_stored: number | null; opens_in: OpensIn }>(
    database,
    `select ${columns}, p.report,
       (select max(s.most_characters) from package_storage s where s.package_id = p.id) as most_stored,
       ${opensInSql} as opens_in
     from package p where p.id = $1`,
    [packageId],
  );
  if (!row) throw new Refusal('not-found');
  return { ...asSummary(row), report: row.report, mostStored: row.most_stored, opensIn: row.opens_in };
}

function asSummary(row: PackageRow): PackageSummary {
  return {
    id: row.id,
    fileName: row.file_name,
    title: row.title,
    state: row.state,
    edition: row.edition,
    sizeBytes: Number(row.size_bytes),
    progress: row.progress,
    faults: row.faults,
    receivedAt: row.received_at.toISOString(),
    readyAt: row.ready_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    uploadedBy: row.uploaded_by_name,
    usedInCourses: row.used_in_courses,
    number: row.number,
    versions: row.versions,
    isCurrent: row.is_current,
  };
}
