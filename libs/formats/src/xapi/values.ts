import { type Check, faulty, keepable, mapOf, matching, text } from './check';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string): boolean => uuidPattern.test(value);
/** RFC 4122 in its usual form (1.0.3 Data 4.3). */
export const uuid: Check = matching(uuidPattern, 'has to be a UUID');

/** An IRI with its scheme; no blanks, controls or characters that RFC 3987 leaves out (1.0.3 Data 4.4). */
const iriPattern = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu;
export const isIri = (value: string): boolean => iriPattern.test(value);
export const iri: Check = matching(iriPattern, 'has to be an IRI with its scheme');

/** An e-mail address as an IRI (1.0.3 Data 2.4.2.3). */
export const mailto: Check = matching(
  /^mailto:[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+$/iu,
  'has to be mailto: and an e-mail address',
);
export const sha1Hex: Check = matching(/^[0-9a-f]{40}$/i, 'has to be 40 hexadecimal digits');
/** SHA-2 of 224 to 512 bits (1.0.3 Data 2.4.11). */
export const sha2Hex: Check = matching(
  /^([0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i,
  'has to be a SHA-2 in hexadecimal digits',
);

const language = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})';
const subtags =
  '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*';
const privateUse = 'x(?:-[a-z0-9]{1,8})+';
const irregular =
  'en-gb-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-klingon|i-lux|i-mingo|i-navajo|i-pwn|i-tao|i-tay|i-tsu|sgn-be-fr|sgn-be-nl|sgn-ch-de';
const languagePattern = new RegExp(`^(?:${language}${subtags}(?:-${privateUse})?|${privateUse}|${irregular})$`, 'i');
/** A well-formed tag of RFC 5646. */
export const languageTag: Check = matching(languagePattern, 'has to be a language tag');

/** Texts by language (1.0.3 Data 4.2). */
export const languageMap: Check = mapOf(languageTag, text);
/** IRIs to anything that is JSON (1.0.3 Data 4.1). */
export const extensions: Check = mapOf(iri, keepable);

const date = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:[.,]\\d+)?)?';
const zone = '(?:z|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)';
const timestampPattern = new RegExp(`^(${date})[T ](${time})(${zone})?$`, 'i');
const strictPattern = new RegExp(`^(${date})[T ](${time})(${zone})$`, 'i');
const noOffset = /-00(?::?00)?$/;

function dayExists(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** ISO 8601 with RFC 3339's limits: -00:00 says nothing about the offset and is refused (1.0.3 Data 4.5). */
function timestampBy(pattern: RegExp): Check {
  return (value) => {
    const parts = typeof value === 'string' ? pattern.exec(value) : null;
    if (!parts || !dayExists(parts[1] ?? '')) return faulty('has to be a timestamp of ISO 8601');
    return noOffset.test(parts[3] ?? '') ? faulty('must not have the offset -00:00') : null;
  };
}
export const timestamp: Check = timestampBy(timestampPattern);
/** With its zone, as 2.0 asks (RFC 3339). */
export const zonedTimestamp: Check = timestampBy(strictPattern);

/** The moment in milliseconds; without a zone UTC is meant. Null when it is no timestamp. */
export function momentOf(value: string): number | null {
  const parts = timestampPattern.exec(value);
  if (!parts || timestamp(value)) return null;
  const [, day, clock = '', offset] = parts;
  // A leap second is the first moment of the next minute here.
  const leap = /:60(?=$|[.,])/.test(clock);
  const plain = clock.replace(',', '.').replace(/:60(?=$|\.)/, ':59');
  const zoned = (offset ?? 'Z')
    .toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes) => `${hours}:${minutes ?? '00'}`);
  const moment = Date.parse(`${day}T${plain}${zoned}`);
  return Number.isNaN(moment) ? null : moment + (leap ? 1000 : 0);
}

/** A duration of ISO 8601 4.4.3.2, not its alternative form (1.0.3 Data 4.6). */
export const durationPattern =
  /^P(?:(\d+(?:[.,]\d+)?)W|(?=\d|T\d)(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?=\d)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?)$/;
export const duration: Check = matching(durationPattern, 'has to be a duration of ISO 8601');
