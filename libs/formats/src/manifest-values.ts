/** A finite number in a range, or null: manifests hold NaN, 1e999 and worse. */
export function readNumber(text: string, least: number, most: number): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/u.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

/** SCORM 1.2 CMITimespan, HHHH:MM:SS.SS. Null when it is not one, or is negative. */
export function readTimespan(text: string): string | null {
  return /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/u.test(text) ? text : null;
}

/** ISO 8601 duration as SCORM 2004 allows it. */
export function readDuration(text: string): string | null {
  return /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/u.test(text) ? text : null;
}

const timeLimitActions = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

/** One of the four pairs of `timelimitaction`, in the standard's spelling. */
export function readTimeLimitAction(text: string): string | null {
  const tight = (action: string) => action.toLowerCase().replace(/\s/gu, '');
  return timeLimitActions.find((known) => tight(known) === tight(text)) ?? null;
}

/**
 * An `xs:anyURI` as an identifier: `a%20%20b` and ` a b ` name the same thing, which a package's data model calls `a b`
 * (SN 3.10; XML Schema 2, 3.2.17). What can't be decoded stays as it is written.
 */
export function readUri(text: string | null | undefined): string {
  const written = text ?? '';
  let decoded = written;
  try {
    decoded = decodeURIComponent(written);
  } catch {
    // A per cent sign that is meant as one.
  }
  return decoded.replace(/\s+/gu, ' ').trim();
}
