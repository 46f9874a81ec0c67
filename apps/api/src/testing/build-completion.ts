import { newId, newPublicId } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import type { BuiltCourse } from './builders';

interface CompletionWishes {
  accountId: string;
  course: BuiltCourse;
  at: Date;
  score?: number;
  /** Null: completed, but without a certificate. */
  certificate?: { revokedAt?: Date; issuedAt?: Date } | null;
}

/** A person who completed a course: enrolment, ledger and, unless not wished, a certificate. */
export async function buildCompletion(
  database: Database,
  { accountId, course, at, score = 0.8, certificate = {} }: CompletionWishes,
): Promise<{ enrolmentId: string; certificateId: string | null }> {
  const enrolmentId = newId();
  await database.query(
    `insert into enrolment (id, account_id, course_id, version_id, enrolled_at, completed_at) values ($1, $2, $3, $4, $5, $5)`,
    [enrolmentId, accountId, course.courseId, course.versionId, at],
  );
  for (const moduleId of course.moduleIds)
    await database.query(
      `insert into module_progress (enrolment_id, module_id, state, score, evidence, completed_at)
       values ($1, $2, 'completed', $3, 'server-graded', $4)`,
      [enrolmentId, moduleId, score, at],
    );
  if (!certificate) return { enrolmentId, certificateId: null };
  const certificateId = newPublicId();
  await database.query(
    `insert into certificate (id, account_id, enrolment_id, course_id, version_id, attested, draft, issued_at, revoked_at)
     values ($1, $2, $3, $4, $5, '{}', false, $6, $7)`,
    [
      certificateId,
      accountId,
      enrolmentId,
      course.courseId,
      course.versionId,
      certificate.issuedAt ?? at,
      certificate.revokedAt ?? null,
    ],
  );
  return { enrolmentId, certificateId };
}
