const timespan = /^(\d{1,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const timeinterval = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;

/** Years and months as long as they are on average. */
const lengths = [31_557_600, 2_629_800, 86_400, 3600, 60, 1];
/** `9999:59:59.99`: SCORM 1.2 has no way to write more. */
const longestTimespan = 35_999_999.99;

const sum = (parts: string[], of: number[]) =>
  parts.reduce((total, part, index) => total + Number(part || 0) * (of[index] ?? 0), 0);

/** The seconds of a CMITimespan (SCORM 1.2) or a timeinterval (SCORM 2004); null for anything else. */
export function secondsOf(standard: 'scorm12' | 'scorm2004', value: unknown): number | null {
  if (typeof value !== 'string' || value === '') return null;
  const found = (standard === 'scorm12' ? timespan : timeinterval).exec(value);
  return found ? sum(found.slice(1), standard === 'scorm12' ? [3600, 60, 1] : lengths) : null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A CMITimespan: `HHHH:MM:SS.SS`. */
export function timespanOf(seconds: number): string {
  const hundredths = Math.round(Math.min(seconds, longestTimespan) * 100);
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

/** A timeinterval (second,10,2) of SCORM 2004: `PT1H5M30.25S`. */
export function timeintervalOf(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = (whole % 60) + (hundredths % 100) / 100;
  const parts = [hours ? `${hours}H` : '', minutes ? `${minutes}M` : '', rest || whole === 0 ? `${rest}S` : ''];
  return `PT${parts.join('')}`;
}
