import type { ItemStatistics } from './item-statistics';
import { fewestForIndices } from './test-intervals';

/** What an item's numbers mean in plain words; the interface has a sentence for each. */
export type ItemReading =
  | 'too-few'
  | 'all-alike'
  | 'turned-around'
  | 'separates-well'
  | 'separates'
  | 'separates-little'
  | 'nearly-all-right'
  | 'near-guessing';

/** Reads an item by Moodle's guide: 30 and more separates, 50 and more does so well, below 0 it does the opposite. */
export function readItem(item: ItemStatistics): ItemReading {
  const { answers, facility, discrimination, guessScore } = item;
  if (answers < fewestForIndices || facility === null) return 'too-few';
  if (discrimination === null) return 'all-alike';
  if (discrimination < 0) return 'turned-around';
  if (guessScore !== null && guessScore > 0 && facility <= guessScore) return 'near-guessing';
  if (discrimination >= 50) return 'separates-well';
  if (discrimination >= 30) return 'separates';
  // A mastery test may ask what everybody should know.
  return facility >= 0.9 ? 'nearly-all-right' : 'separates-little';
}
