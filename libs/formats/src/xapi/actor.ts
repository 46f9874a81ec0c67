import { type Check, faulty, isObject, type JsonObject, listOf, object, oneOf, text, type XapiFault } from './check';
import { iri, mailto, sha1Hex } from './values';

/** The inverse functional identifiers: what tells one actor from another (1.0.3 Data 2.4.2.3). */
export const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

const named = {
  name: text,
  mbox: mailto,
  mbox_sha1sum: sha1Hex,
  openid: iri,
  account: object({ required: { homePage: iri, name: text } }),
};

const howMany = (actor: JsonObject) => identifiers.filter((name) => Object.hasOwn(actor, name)).length;

function oneIdentifier(actor: JsonObject): XapiFault | null {
  return howMany(actor) === 1 ? null : faulty(`needs exactly one of ${identifiers.join(', ')}`);
}

function identifiedOrMembers(group: JsonObject): XapiFault | null {
  const count = howMany(group);
  if (count > 1) return faulty(`needs at most one of ${identifiers.join(', ')}`);
  return count === 1 || Object.hasOwn(group, 'member') ? null : faulty('an anonymous group needs its members');
}

/** An agent (1.0.3 Data 2.4.2.1). */
export const agent: Check = object({ optional: { objectType: oneOf('Agent'), ...named }, rules: [oneIdentifier] });

/** A group, identified or anonymous; its members are agents, never groups (1.0.3 Data 2.4.2.2). */
export const group: Check = object({
  required: { objectType: oneOf('Group') },
  optional: { ...named, member: listOf(agent) },
  rules: [identifiedOrMembers],
});

/** An agent or a group; without an objectType an agent is meant. */
export const actor: Check = (value) => (isObject(value) && value.objectType === 'Group' ? group(value) : agent(value));

const oauthPair: Check = object({
  required: { objectType: oneOf('Group'), member: listOf(agent) },
  rules: [
    ({ member }) =>
      Array.isArray(member) && member.length === 2 ? null : faulty('as a group needs exactly two members'),
  ],
});

/** Who vouches for a statement: an agent, or an anonymous pair of application and user (1.0.3 Data 2.4.9). */
export const authority: Check = (value) =>
  isObject(value) && value.objectType === 'Group' ? oauthPair(value) : agent(value);
