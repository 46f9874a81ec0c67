import { durationPattern } from './values';

/** Weeks, years, months, days, hours, minutes, seconds; years and months as long as they are on average. */
const lengths = [604_800, 31_557_600, 2_629_800, 86_400, 3600, 60, 1];

/** The seconds of a duration of ISO 8601 (1.0.3 Data 4.6); null for anything else. */
export function durationSeconds(value: string | undefined): number | null {
  const found = value === undefined ? null : durationPattern.exec(value);
  if (!found) return null;
  return lengths.reduce((sum, length, place) => sum + Number((found[place + 1] ?? '0').replace(',', '.')) * length, 0);
}
