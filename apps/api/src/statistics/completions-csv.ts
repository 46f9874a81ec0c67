/** The setting of a transaction that holds the salt of its export: in the statement's text it could reach a log. */
export const saltSetting = 'amelie.export_salt';

interface Column {
  name: string;
  sql: string;
  /**
   * `typed`: words that somebody wrote, guarded against formulas and quoted. `word`: one of our own few words, a
   * pseudonym, or text that was guarded where it was read; quoted. `number` stays a number.
   */
  kind: 'typed' | 'word' | 'number';
}

/** A spreadsheet would read digits alone, or `12e45`, as a number: the letter keeps pseudonyms apart. */
const person = `'p' || left(encode(h.hash, 'hex'), 20)`;

const facts = (scoreDigits: number): Column[] => [
  { name: 'country', sql: `a.country`, kind: 'typed' },
  { name: 'profession', sql: `a.profession`, kind: 'typed' },
  { name: 'gender', sql: `a.gender`, kind: 'typed' },
  { name: 'course', sql: `v.title`, kind: 'word' },
  { name: 'course_version', sql: `v.number`, kind: 'number' },
  { name: 'evidence', sql: `p.evidence`, kind: 'word' },
  { name: 'score', sql: `round(p.score::numeric, ${scoreDigits})`, kind: 'number' },
  { name: 'certificate', sql: `case when c.id is null then 'no' else 'yes' end`, kind: 'word' },
  { name: 'synthetic', sql: `case when a.synthetic then 'yes' else 'no' end`, kind: 'word' },
];

/** An exact score would find a person again who has told theirs: without names it is rounded to tenths. */
const pseudonymous: Column[] = [
  { name: 'person', sql: person, kind: 'word' },
  { name: 'completed_month', sql: `to_char(e.completed_at at time zone 'UTC', 'YYYY-MM')`, kind: 'word' },
  ...facts(1),
];

const named: Column[] = [
  { name: 'person', sql: person, kind: 'word' },
  { name: 'given_name', sql: `a.given_name`, kind: 'typed' },
  { name: 'family_name', sql: `a.family_name`, kind: 'typed' },
  { name: 'email', sql: `a.email`, kind: 'typed' },
  { name: 'completed_on', sql: `to_char(e.completed_at at time zone 'UTC', 'YYYY-MM-DD')`, kind: 'word' },
  ...facts(4),
  { name: 'certificate_id', sql: `c.id`, kind: 'typed' },
];

/**
 * What a completion rests on, by the course's whole ledger: the mean of what the server graded, as on the certificate,
 * and the strongest evidence.
 */
const ledger = `
  select enrolment_id, avg(score) filter (where evidence = 'server-graded') as score,
    case max(case evidence when 'server-graded' then 3 when 'attended' then 2 when 'confirmed' then 1 else 0 end)
      when 3 then 'server-graded' when 2 then 'attended' when 1 then 'confirmed' else 'self-reported' end as evidence
  from module_progress where state = 'completed' group by enrolment_id`;

/**
 * The COPY statement of the completions: one row a completion, streamed by the database itself. The order is that of
 * the pseudonyms, so that a row's place does not tell when it was written.
 */
export function completionsCopy(withNames: boolean): string {
  const columns = withNames ? named : pseudonymous;
  const selected = columns.map(({ name, sql, kind }) => `${kind === 'typed' ? `csv_safe(${sql})` : sql} as ${name}`);
  const quoted = columns.filter(({ kind }) => kind !== 'number').map(({ name }) => name);
  return `copy (
    select ${selected.join(', ')}
    from (select decode(current_setting('${saltSetting}'), 'hex') as salt offset 0) s
    cross join enrolment e
    join account a on a.id = e.account_id
    cross join lateral (select sha256(s.salt || uuid_send(a.id)) as hash offset 0) h
    join (select id, number, csv_safe(title) as title from course_version offset 0) v on v.id = e.version_id
    left join (${ledger}) p on p.enrolment_id = e.id
    left join certificate c on c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null
    where e.completed_at is not null
    order by h.hash
  ) to stdout with (format csv, header, force_quote (${quoted.join(', ')}))`;
}
