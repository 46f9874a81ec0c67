import type { Statement } from '@amelie/formats';
import type { Caller } from '../credentials/caller';
import { prepareStatement } from './prepare-statement';
import type { PreparedStatement } from './prepared-statement';

/** Who vouches for what the platform itself says. */
const platformCaller = (appOrigin: string): Caller => ({
  credentialId: 'platform',
  authority: { objectType: 'Agent', name: 'Learning platform', account: { homePage: appOrigin, name: 'platform' } },
  scopes: ['all'],
  activityPrefix: null,
  bound: null,
});

/** Makes statements of the platform ready to be stored. */
export function preparePlatformStatements(statements: readonly Statement[], appOrigin: string): PreparedStatement[] {
  const caller = platformCaller(appOrigin);
  return statements.map((statement) => prepareStatement(statement, caller, '1.0.3'));
}
