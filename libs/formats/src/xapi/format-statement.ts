import { isObject } from './check';
import { mapStatement } from './map-statement';
import { pickLanguage } from './pick-language';
import { type ActivityDefinition, type LanguageMap, type Statement, type XapiActor } from './statement';

/** How statements are given back (1.0.3 Communication 2.1.3, format). */
export const statementFormats = ['ids', 'exact', 'canonical'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** Who it is and nothing more; of an anonymous group, who its members are. */
function leastActor({ objectType, name: _name, member, ...identity }: XapiActor): XapiActor {
  const anonymous = Object.keys(identity).length === 0;
  return {
    ...(objectType && { objectType }),
    ...identity,
    ...(anonymous && member && { member: member.map(leastActor) }),
  };
}

/** Only what is needed to identify actors, verbs and activities. */
export function formatIds(statement: Statement): Statement {
  return mapStatement(statement, {
    actor: leastActor,
    verb: ({ id }) => ({ id }),
    activity: ({ id }) => ({ id }),
  });
}

function isLanguageMap(value: unknown): value is LanguageMap {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

const componentLists = ['choices', 'scale', 'source', 'target', 'steps'];

function pickDescription(component: unknown, ranges: string[]): unknown {
  if (!isObject(component) || !isLanguageMap(component.description)) return component;
  return { ...component, description: pickLanguage(component.description, ranges) };
}

/** A definition in one language. */
export function localizeDefinition(definition: ActivityDefinition, ranges: string[]): ActivityDefinition {
  const { name, description } = definition;
  const lists = componentLists.flatMap((list) => {
    const components = definition[list];
    return Array.isArray(components) ? [[list, components.map((one) => pickDescription(one, ranges))]] : [];
  });
  return {
    ...definition,
    ...(name && { name: pickLanguage(name, ranges) }),
    ...(description && { description: pickLanguage(description, ranges) }),
    ...Object.fromEntries(lists),
  };
}

export interface CanonicalFormat {
  /** The ranges of Accept-Language, best first. */
  ranges: string[];
  /** What is known about an activity by all statements. */
  definitionOf(activityId: string): ActivityDefinition | undefined;
}

/** Activities with what is known about them, every text in one language. */
export function formatCanonical(statement: Statement, { ranges, definitionOf }: CanonicalFormat): Statement {
  return mapStatement(statement, {
    actor: (actor) => actor,
    verb: ({ id, display }) => ({ id, ...(display && { display: pickLanguage(display, ranges) }) }),
    activity: (activity) => {
      const definition = definitionOf(activity.id) ?? activity.definition;
      return { ...activity, ...(definition && { definition: localizeDefinition(definition, ranges) }) };
    },
  });
}
