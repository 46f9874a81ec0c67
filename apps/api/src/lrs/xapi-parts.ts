import type { Config, Log, Storage } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import type { LaunchedCallers } from './credentials/launched-callers';
import type { StatementGroup } from './statements/statement-group';

/** What the resources of the store work with. */
export interface XapiParts {
  config: Pick<Config, 'appOrigin' | 'contentOrigin' | 'records'>;
  database: Database;
  files: Pick<Storage, 'put' | 'read' | 'size'>;
  log: Log;
  group: StatementGroup;
  launched: LaunchedCallers;
}
