import { newId } from '@amelie/ground';
import type { Given, Language, problemReportRoutes } from '@amelie/contract';
import { queueMail } from '../notifications/queue-mail';
import { claimTry } from '../people/throttle';
import { type Database, rowsOf, type Tx } from '../platform/database/database';

interface Context {
  /** Where the request came from; counted, and not kept with the report. */
  address: string;
  appOrigin: string;
  now: Date;
}

/**
 * Keeps a report and tells the administrators that there is one. Who sent it is not kept. Refuses `too-many-tries` when
 * many come from one address.
 */
export async function reportProblem(
  database: Database,
  given: Given<typeof problemReportRoutes.reportProblem>,
  context: Context,
): Promise<{ done: true }> {
  await claimTry(database, 'report-from', context.address);
  await database.transaction(async (tx) => {
    await tx.query(
      `insert into problem_report (id, kind, message, page, title, app_version, language, browser, width, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[newId(), given.kind, given.message, given.page, given.title, given.appVersion],
        ...[given.language, given.browser, given.width, given.requestId],
      ],
    );
    await tellAdministrators(tx, context);
  });
  return { done: true };
}

/** At most one mail an hour for each: it says that something waits, not what. */
async function tellAdministrators(tx: Tx, { appOrigin, now }: Context): Promise<void> {
  const hour = now.toISOString().slice(0, 13);
  const administrators = await rowsOf<{ id: string; email: string; language: Language }>(
    tx,
    `select id, email, language from account
     where 'administrator' = any(roles) and disabled_at is null and not synthetic order by id`,
  );
  for (const { id, email, language } of administrators)
    await queueMail(tx, {
      ...{ accountId: id, to: email, language, template: 'problem-report' },
      values: { link: `${appOrigin}/reports` },
      dedupeKey: `problem-report:${id}:${hour}`,
    });
}
