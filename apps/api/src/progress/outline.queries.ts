import type {
  CompletionRule,
  LaterOpening,
  ModuleKind,
  ModuleState,
  NewStart,
  OutlineModule,
  StaffWord,
  Waiver,
} from '@amelie/contract';
import {
  type ChoosingLearner,
  laterOpening,
  moduleMinutesLeft,
  type PackageStanding,
  stillMissing,
} from '@amelie/rules';
import {
  choosingLearnerSql,
  type ModulePackage,
  modulePackagesSql,
  packagesForLearner,
} from '../packages/module-packages';
import { now } from '../platform/clock/clock';
import { type Askable, rowOf } from '../platform/database/database';

/** A module of a course with what its learner has done about it, as `outlineSql` renders it. */
export interface OutlineRow {
  id: string;
  kind: ModuleKind;
  title: string;
  minutes: number;
  required: boolean;
  rule: CompletionRule;
  packages: ModulePackage[];
  learner: ChoosingLearner;
  contentNote: string | null;
  state: ModuleState;
  score: number | null;
  completedAt: string | null;
  activeSeconds: number;
  standing: PackageStanding | null;
  staffWord: StaffWord | null;
  waivers: Waiver[];
  newStart: NewStart | null;
  /** Weeks after the end of the course at which it opens, of a delayed test. */
  delayWeeks: number | null;
  courseCompletedAt: string | null;
}

/** When a part opens that is not open yet; null for every other. */
export function opensLater(row: Pick<OutlineRow, 'delayWeeks' | 'courseCompletedAt'>): LaterOpening | null {
  const { delayWeeks, courseCompletedAt: at } = row;
  return delayWeeks === null ? null : laterOpening(delayWeeks, at === null ? null : new Date(at), now());
}

/** The outline as its learner sees it. */
export function outlineOf(rows: readonly OutlineRow[]): OutlineModule[] {
  return rows.map(({ activeSeconds, standing, packages, learner, delayWeeks, courseCompletedAt, ...row }) => ({
    ...row,
    opens: opensLater({ delayWeeks, courseCompletedAt }),
    ...packagesForLearner(packages, learner),
    hasContentNote: row.contentNote !== null,
    minutesLeft: moduleMinutesLeft({ ...row, activeSeconds }),
    missing: stillMissing(row.rule, row.state, standing),
  }));
}

/** The instant as ISO 8601 text, as JSON carries it. */
export const instantSql = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What staff have recorded about module `m` of enrolment `e`, while its state in the ledger `p` still rests on it. */
export const staffWordSql = `
  (select json_build_object('kind', d.kind, 'state', d.state, 'reason', d.reason, 'at', ${instantSql('d.made_at')})
   from progress_decision d
   where d.enrolment_id = e.id and d.module_id = m.id and d.undone_at is null
     and p.evidence = 'confirmed' and d.state = p.state
   order by d.made_at desc limit 1)`;

/** What staff have waived of module `m` of enrolment `e` in the registration that runs (cmi5 9.3.7), a line an act. */
export const waiversSql = `
  (select coalesce(json_agg(json_build_object('titles', w.titles, 'reason', w.reason, 'at', ${instantSql('w.at')})
     order by w.at), '[]')
   from (
     select u.waived_at as at, u.waived_for as reason, json_agg(i.item ->> 'title' order by i.place) as titles
     from runtime_attempt t
     join cmi5_registration r on r.attempt_id = t.id
     join cmi5_unit u on u.registration_id = r.id and u.waived_at is not null
     join package k on k.id = t.package_id
     join lateral jsonb_array_elements(k.report -> 'items') with ordinality as i (item, place)
       on i.item ->> 'id' = u.au_id
     where t.enrolment_id = e.id and t.module_id = m.id and t.state = 'open'
     group by u.waived_at, u.waived_for) w)`;

/** Where staff have ended the registration of module `m` of enrolment `e`, until it is opened again. */
export const newStartSql = `
  (select json_build_object('keepsResult', n.keeps_result, 'reason', n.reason, 'at', ${instantSql('n.made_at')})
   from cmi5_new_start n
   where n.enrolment_id = e.id and n.module_id = m.id and not exists (
     select from runtime_attempt t join launch l on l.attempt_id = t.id
     where t.enrolment_id = e.id and t.module_id = m.id and l.created_at > n.made_at)
   order by n.made_at desc limit 1)`;

/** A subquery for the outline of enrolment `e`, in the course's order, as one JSON value. */
export const outlineSql = `
  (select coalesce(json_agg(json_build_object(
     'id', m.id, 'kind', m.kind, 'title', m.title, 'minutes', m.minutes, 'required', m.required, 'rule', m.rule,
     'packages', case when m.kind = 'package' then ${modulePackagesSql('e.id')} else '[]' end,
     'learner', ${choosingLearnerSql('o')}, 'contentNote', coalesce(m.content_note, nullif(g.content_note, '')),
     'state', coalesce(p.state, 'not-started'), 'score', p.score, 'completedAt', ${instantSql('p.completed_at')}, 'activeSeconds', coalesce(p.active_seconds, 0),
     'standing', p.standing, 'staffWord', ${staffWordSql}, 'waivers', ${waiversSql}, 'newStart', ${newStartSql},
     'delayWeeks', (select s.delay_weeks from test_set s where s.delayed_module_id = m.id),
     'courseCompletedAt', ${instantSql('e.completed_at')}) order by m.position), '[]')
   from course_module m
   left join module_progress p on p.enrolment_id = e.id and p.module_id = m.id
   left join account o on o.id = e.account_id
   left join page g on g.id = m.page_id
   where m.version_id = e.version_id)`;

/** A subquery for the valid certificate of enrolment `e`. */
export const certificateIdSql = `
  (select c.id from certificate c
   where c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null)`;

/** The outline of one enrolment. */
export async function readOutline(database: Askable, enrolmentId: string): Promise<OutlineRow[]> {
  const row = await rowOf<{ modules: OutlineRow[] }>(
    database,
    `select ${outlineSql} as modules from enrolment e where e.id = $1`,
    [enrolmentId],
  );
  return row?.modules ?? [];
}
