import { type Askable, rowOf, rowsOf } from '../platform/database/database';

export interface Period {
  from: string;
  until: string;
}

/** Each person with an unrevoked certificate of the period once, at the first of them. Days and months are UTC's. */
const persons = `
  select c.account_id, min(c.counted_at) as at, bool_and(c.synthetic) as synthetic
  from certificate c
  where c.revoked_at is null
    and c.counted_at >= $1::date::timestamp at time zone 'UTC'
    and c.counted_at < ($2::date + 1)::timestamp at time zone 'UTC'
  group by c.account_id, coalesce(c.account_id::text, c.id)`;

/** The headline: certified persons of the period, and how many of them are the demo's. */
export async function countCertified(database: Askable, { from, until }: Period) {
  const row = await rowOf<{ certified: number; synthetic: number }>(
    database,
    `select count(*)::int as certified, (count(*) filter (where synthetic))::int as synthetic from (${persons}) p`,
    [from, until],
  );
  return row ?? { certified: 0, synthetic: 0 };
}

export interface CertifiedGroup {
  by: 'country' | 'profession' | 'gender' | 'month';
  key: string;
  count: number;
}

/** The same persons by country, profession, gender and month: exact, to be shown through the disclosure gate only. */
export function countCertifiedGroups(database: Askable, { from, until }: Period): Promise<CertifiedGroup[]> {
  return rowsOf<CertifiedGroup>(
    database,
    `with person as (${persons}), facts as (
       select coalesce(a.country, 'unknown') as country, coalesce(a.profession, 'unknown') as profession,
              coalesce(a.gender, 'unknown') as gender, to_char(p.at at time zone 'UTC', 'YYYY-MM') as month
       from person p left join account a on a.id = p.account_id)
     select case when grouping(country) = 0 then 'country' when grouping(profession) = 0 then 'profession'
                 when grouping(gender) = 0 then 'gender' else 'month' end as by,
            coalesce(country, profession, gender, month) as key, count(*)::int as count
     from facts group by grouping sets ((country), (profession), (gender), (month))`,
    [from, until],
  );
}
