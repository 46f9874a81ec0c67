import type { Statement } from '@amelie/formats';
import type { ToldActivity } from './definition-memo';

/** A statement that only waits for the moment at which it is stored. */
export interface PreparedStatement {
  id: string;
  /** JSON without its last brace: `stored`, and where it is missing `timestamp`, come when that moment is known. */
  opened: string;
  hasTimestamp: boolean;
  /** As it came: to be compared with another one of the same id. */
  given: Statement;
  keys: string[];
  activity: string | null;
  authorityKey: string;
  refersTo: string | null;
  voids: boolean;
  /** Whether statements that others wrote may be voided. */
  voidsAll: boolean;
  /** Activities of which it says what they are. */
  told: ToldActivity[];
}

/** What became of the statements of one request. */
export type WriteOutcome = 'stored' | 'conflict' | 'may-not-void' | 'voids-voiding';
