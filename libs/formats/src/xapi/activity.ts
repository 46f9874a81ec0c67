import { type Check, faulty, isObject, type JsonObject, listOf, object, oneOf, text, type XapiFault } from './check';
import { extensions, iri, languageMap } from './values';

/** The lists that an interaction of each type may have (1.0.3 Data 2.4.4.1, Interaction Activities). */
const componentsOf: Record<string, readonly string[]> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

const component: Check = object({ required: { id: text }, optional: { description: languageMap } });

const components: Check = (value) => {
  const fault = listOf(component)(value);
  if (fault || !Array.isArray(value)) return fault;
  const ids = value.map((entry: unknown) => (isObject(entry) ? entry.id : null));
  return new Set(ids).size === ids.length ? null : faulty('has the same id twice');
};

const lists = ['choices', 'scale', 'source', 'target', 'steps'];

function fitsInteraction(definition: JsonObject): XapiFault | null {
  const type = definition.interactionType;
  const given = lists.filter((name) => Object.hasOwn(definition, name));
  const asks = given.length > 0 || Object.hasOwn(definition, 'correctResponsesPattern');
  if (type === undefined) return asks ? faulty('an interaction needs its interactionType') : null;
  const allowed = componentsOf[String(type)] ?? [];
  const stray = given.find((name) => !allowed.includes(name));
  return stray === undefined ? null : faulty(`${stray} is not for the interactionType ${String(type)}`);
}

/** What an activity is (1.0.3 Data 2.4.4.1). */
export const definition: Check = object({
  optional: {
    name: languageMap,
    description: languageMap,
    type: iri,
    moreInfo: iri,
    extensions,
    interactionType: oneOf(...Object.keys(componentsOf)),
    correctResponsesPattern: listOf(text),
    ...Object.fromEntries(lists.map((name) => [name, components])),
  },
  rules: [fitsInteraction],
});

export const activity: Check = object({
  required: { id: iri },
  optional: { objectType: oneOf('Activity'), definition },
});
