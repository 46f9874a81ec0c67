import { actor, authority, group } from './actor';
import { activity } from './activity';
import {
  type Check,
  faulty,
  isObject,
  type JsonObject,
  listOf,
  matching,
  object,
  oneOf,
  text,
  type XapiFault,
} from './check';
import { wholeNumber } from './check';
import { contextOf, statementRef } from './context';
import { result } from './result';
import { iri, languageMap, sha2Hex, timestamp, uuid, zonedTimestamp } from './values';
import { fitsVersion, type XapiVersion } from './version';

export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided';

const verb: Check = object({ required: { id: iri }, optional: { display: languageMap } });

/** RFC 2046's type/subtype, with parameters. */
const mediaType = matching(/^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+(\s*;[^\p{Cc}]*)?$/u, 'has to be a media type');

const attachment: Check = object({
  required: { usageType: iri, display: languageMap, contentType: mediaType, length: wholeNumber, sha2: sha2Hex },
  optional: { description: languageMap, fileUrl: iri },
});

/** Revision and platform tell about an activity only (1.0.3 Data 2.4.6). */
function activityContext({ object: what, context }: JsonObject): XapiFault | null {
  const type = isObject(what) ? what.objectType : undefined;
  if (!isObject(context) || type === undefined || type === 'Activity') return null;
  const stray = ['revision', 'platform'].find((name) => Object.hasOwn(context, name));
  return stray === undefined ? null : { path: ['context', stray], message: 'is only for an activity' };
}

/** What voids has to say which statement (1.0.3 Data 2.3.2). */
function voidsStatement({ verb: does, object: what }: JsonObject): XapiFault | null {
  if (!isObject(does) || does.id !== voidedVerb) return null;
  const refers = isObject(what) && what.objectType === 'StatementRef';
  return refers ? null : { path: ['object'], message: 'has to be a StatementRef, as the verb is voided' };
}

function objectOf(subStatement: Check | null): Check {
  const checks = new Map<unknown, Check>([
    [undefined, activity],
    ['Activity', activity],
    ['Agent', actor],
    ['Group', group],
    ['StatementRef', statementRef],
    ...(subStatement ? ([['SubStatement', subStatement]] as const) : []),
  ]);
  return (value) => {
    if (!isObject(value)) return faulty('has to be an object');
    const check = checks.get(value.objectType);
    return check ? check(value) : { path: ['objectType'], message: 'is not one that may stand here' };
  };
}

const momentIn = (version: XapiVersion): Check => (version === '2.0.0' ? zonedTimestamp : timestamp);

function partsOf(version: XapiVersion) {
  return { result, context: contextOf(version), timestamp: momentIn(version), attachments: listOf(attachment) };
}

function subStatementOf(version: XapiVersion): Check {
  return object({
    required: { objectType: oneOf('SubStatement'), actor, verb, object: objectOf(null) },
    optional: partsOf(version),
    rules: [activityContext, voidsStatement],
  });
}

function statementOf(version: XapiVersion): Check {
  const stated: Check = (value) =>
    text(value) ?? (fitsVersion(String(value), version) ? null : faulty(`is not a version of ${version.slice(0, 3)}`));
  return object({
    required: { actor, verb, object: objectOf(subStatementOf(version)) },
    optional: { ...partsOf(version), id: uuid, stored: timestamp, authority, version: stated },
    rules: [activityContext, voidsStatement],
  });
}

/** A whole statement, by the family that the request speaks (1.0.3 Data 2.2–2.6; 9274.1.1 4.2). */
export const statementChecks: Record<XapiVersion, Check> = {
  '1.0.3': statementOf('1.0.3'),
  '2.0.0': statementOf('2.0.0'),
};
