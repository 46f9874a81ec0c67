import { actor, agent, group } from './actor';
import { activity } from './activity';
import { type Check, listOf, object, oneOf, text } from './check';
import { extensions, iri, languageTag, uuid } from './values';
import type { XapiVersion } from './version';

/** Points at another statement by its id (1.0.3 Data 2.4.4.3). */
export const statementRef: Check = object({ required: { objectType: oneOf('StatementRef'), id: uuid } });

const activities: Check = (value) => (Array.isArray(value) ? listOf(activity)(value) : activity(value));

const contextActivities: Check = object({
  optional: { parent: activities, grouping: activities, category: activities, other: activities },
});

const relevantTypes = listOf(iri, 1);
const contextAgent: Check = object({
  required: { objectType: oneOf('contextAgent'), agent },
  optional: { relevantTypes },
});
const contextGroup: Check = object({
  required: { objectType: oneOf('contextGroup'), group },
  optional: { relevantTypes },
});

/** Where the experience belongs (1.0.3 Data 2.4.6); agents and groups in it came with 2.0 (9274.1.1 4.2.2.5). */
export function contextOf(version: XapiVersion): Check {
  return object({
    optional: {
      registration: uuid,
      instructor: actor,
      team: group,
      contextActivities,
      revision: text,
      platform: text,
      language: languageTag,
      statement: statementRef,
      extensions,
      ...(version === '2.0.0' ? { contextAgents: listOf(contextAgent), contextGroups: listOf(contextGroup) } : {}),
    },
  });
}
