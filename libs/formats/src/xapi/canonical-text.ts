import { isObject } from './check';
import { mapStatement } from './map-statement';
import type { Statement, StatementParts, SubStatement, XapiActivity, XapiActor } from './statement';
import { durationPattern, momentOf } from './values';

/** JSON with its keys in one order. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`).join()}}`;
}

const byText = (one: unknown, other: unknown) => (sortedJson(one) < sortedJson(other) ? -1 : 1);

/** Names tell nothing about who somebody is, and the order of members means nothing. */
function comparableActor({ objectType = 'Agent', name: _name, member, ...identity }: XapiActor): XapiActor {
  return { objectType, ...identity, ...(member && { member: member.map(comparableActor).sort(byText) }) };
}

const comparableActivity = ({ id }: XapiActivity): XapiActivity => ({ objectType: 'Activity', id });

/** To a hundredth of a second, as far as two durations are told apart (1.0.3 Data 4.6). */
function comparableDuration(duration: string): string {
  const parts = durationPattern.exec(duration)?.slice(1) ?? [];
  const numbers = parts.map((part) => Number((part ?? '0').replace(',', '.')));
  const seconds = Math.floor((numbers.at(-1) ?? 0) * 100) / 100;
  return [...numbers.slice(0, -1), seconds].join(' ');
}

function comparableTimes<Part extends StatementParts<unknown>>(part: Part): Part {
  const { timestamp, result } = part;
  return {
    ...part,
    ...(timestamp !== undefined && { timestamp: String(momentOf(timestamp)) }),
    ...(result?.duration !== undefined && { result: { ...result, duration: comparableDuration(result.duration) } }),
    ...(part.attachments && {
      attachments: part.attachments.map(({ usageType, contentType, length, sha2 }) => ({
        usageType,
        contentType,
        length,
        sha2: sha2.toLowerCase(),
      })),
    }),
  };
}

function sortActivities<Part extends Statement | SubStatement>(part: Part): Part {
  const { context } = part;
  if (!context?.contextActivities) return part;
  const sorted = Object.entries(context.contextActivities).map(([kind, list]) => [kind, [list].flat().sort(byText)]);
  return { ...part, context: { ...context, contextActivities: Object.fromEntries(sorted) } };
}

/**
 * The same text for statements that say the same (1.0.3 Data 2.3.1 and 4.2.7 of 9274.1.1): what an LRS sets itself,
 * display texts, definitions, the order of members and how a moment is written are left out of it.
 */
export function canonicalText(statement: Statement): string {
  const { id: _id, stored: _stored, authority: _authority, version: _version, ...given } = statement;
  const mapped = mapStatement(given, {
    actor: comparableActor,
    verb: ({ id }) => ({ id }),
    activity: comparableActivity,
  });
  const { object } = mapped;
  return sortedJson({
    ...sortActivities(comparableTimes(mapped)),
    object: object.objectType === 'SubStatement' ? sortActivities(comparableTimes(object)) : object,
  });
}
