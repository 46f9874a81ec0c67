import type { Config, Storage } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import type { Callers } from './credentials/read-caller';
import type { StatementGroup } from './statements/statement-group';

/** What the resources of the store work with. */
export interface XapiParts {
  config: Pick<Config, 'appOrigin' | 'contentOrigin' | 'records'>;
  database: Database;
  files: Pick<Storage, 'put' | 'read' | 'size'>;
  callers: Callers;
  group: StatementGroup;
}
