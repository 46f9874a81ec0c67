import type { Database } from '../platform/database/database';
import type { KeptStatistics } from '../quiz-statistics/kept-statistics';

/** What reading a panel needs. */
export interface PanelParts {
  database: Database;
  kept: KeptStatistics;
}
