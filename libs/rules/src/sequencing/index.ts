export { globalObjectiveIds, readTreeState, writeTreeState } from './kept-state';
export { reportOf, type ItemReport } from './item-report';
export type { Navigation, NavigationName, Outcome } from './navigation';
export { SequencingEngine } from './sequencing-engine';
export { newTreeState, type ObjectiveValues, type TreeState } from './tree-state';
