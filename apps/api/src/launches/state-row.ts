import type { ScoOutcome } from '@amelie/rules';

/** How one part stands, in the words of SCORM. */
export interface StateRow {
  itemId: string;
  outcome: ScoOutcome;
  totalSeconds: number;
  sessionSeconds: number;
  activeSeconds: number;
  terminated: boolean;
  /** The package says that it was only browsed; read where a prerequisite could ask for it. */
  browsed: boolean;
  /** Of an AU: staff have counted it as done by other means. */
  waived?: boolean;
}
