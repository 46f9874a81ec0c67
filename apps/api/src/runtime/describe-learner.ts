import { createHmac } from 'node:crypto';
import type { Database } from '../platform/database/database';
import { instanceSecret } from '../platform/secrets/instance-secret';

export interface LaunchedBy {
  accountId: string;
  /** Of the package and all its versions: a replacement goes on with the same learner. */
  lineId: string;
  givenName: string;
  familyName: string;
  /** `real` when an administrator lets this package know names. */
  learnerName: 'alias' | 'real';
}

/**
 * What a package is told about the learner: a pseudonym that no other package gets, and "Learner" for a name.
 * A real name is "Family, Given", as the standards want it.
 */
export async function describeLearner(database: Database, by: LaunchedBy): Promise<{ id: string; name: string }> {
  const secret = await instanceSecret(database, 'package-pseudonym');
  const id = createHmac('sha256', secret).update(`${by.accountId}\n${by.lineId}`).digest('hex').slice(0, 32);
  return { id, name: by.learnerName === 'real' ? `${by.familyName}, ${by.givenName}` : 'Learner' };
}
