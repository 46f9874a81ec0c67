import { MailChoices, type MailKind, mailKinds } from '@amelie/contract';
import { type Askable, rowsOf } from '../platform/database/database';

/** Which of the mails that one may do without somebody wants: all, until they say otherwise. */
export async function readMailChoices(database: Askable, accountId: string): Promise<MailChoices> {
  const rows = await rowsOf<{ kind: string }>(
    database,
    `select kind from mail_choice where account_id = $1 and not is_wanted`,
    [accountId],
  );
  const unwanted = new Set(rows.map(({ kind }) => kind));
  return MailChoices.parse({ wanted: Object.fromEntries(mailKinds.map((kind) => [kind, !unwanted.has(kind)])) });
}

/** Whether somebody wants this kind of mail. */
export async function wantsMail(database: Askable, accountId: string, kind: MailKind): Promise<boolean> {
  return (await readMailChoices(database, accountId)).wanted[kind];
}

/** Wants one kind of mail, or does without it. */
export async function changeMailChoice(
  database: Askable,
  { accountId, kind, isWanted }: { accountId: string; kind: MailKind; isWanted: boolean },
): Promise<MailChoices> {
  await database.query(
    `insert into mail_choice (account_id, kind, is_wanted) values ($1, $2, $3)
     on conflict (account_id, kind) do update set is_wanted = excluded.is_wanted`,
    [accountId, kind, isWanted],
  );
  return readMailChoices(database, accountId);
}
