import { type Check, decimal, faulty, type JsonObject, object, text, truth, type XapiFault } from './check';
import { duration, extensions } from './values';

function ordered({ raw, min, max }: JsonObject): XapiFault | null {
  const [lowest, highest] = [min ?? -Infinity, max ?? Infinity].map(Number);
  if (lowest === undefined || highest === undefined) return null;
  if (lowest >= highest) return faulty('min has to be less than max');
  if (raw === undefined) return null;
  return Number(raw) < lowest || Number(raw) > highest ? faulty('raw has to lie between min and max') : null;
}

const score: Check = object({
  optional: { scaled: decimal(-1, 1), raw: decimal(), min: decimal(), max: decimal() },
  rules: [ordered],
});

/** What came of it (1.0.3 Data 2.4.5). */
export const result: Check = object({
  optional: { score, success: truth, completion: truth, response: text, duration, extensions },
});
