const timespan = /^(\d{1,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const timeinterval = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;

/** Years and months as long as they are on average. */
const lengths = [31_557_600, 2_629_800, 86_400, 3600, 60, 1];

function sum(parts: string[], of: number[]): number {
  return parts.reduce((total, part, index) => total + Number(part || 0) * (of[index] ?? 0), 0);
}

/** The seconds that a package reports as `session_time`, or null when it has not set it. */
export function sessionSecondsOf(standard: 'scorm12' | 'scorm2004', value: unknown): number | null {
  if (typeof value !== 'string' || value === '') return null;
  const found = (standard === 'scorm12' ? timespan : timeinterval).exec(value);
  if (!found) return null;
  const seconds = sum(found.slice(1), standard === 'scorm12' ? [3600, 60, 1] : lengths);
  return Math.min(seconds, 86_400);
}
