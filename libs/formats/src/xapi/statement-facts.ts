import { contextActivitiesOf } from './context-activities';
import { isActivity, isActor, type Statement, type SubStatement, type XapiActor, type XapiContext } from './statement';

/** What a statement can be found by (1.0.3 Communication 2.1.3). */
export interface StatementFacts {
  verb: string;
  registration: string | null;
  /** Identities of actor and object, and of the members of groups among them. */
  agents: string[];
  /** Those, and whoever else stands in the statement: authority, instructor, team, context, sub-statement. */
  relatedAgents: string[];
  /** The object, when it is an activity. */
  activities: string[];
  /** That, and the activities of context and sub-statement. */
  relatedActivities: string[];
  /** The statement that the object refers to. */
  refersTo: string | null;
}

/** One line for who this is, the same for the same identifier; null for an anonymous group (1.0.3 Data 2.4.2.3). */
export function identityOf(actor: XapiActor): string | null {
  if (actor.mbox !== undefined) return `mbox ${actor.mbox}`;
  if (actor.mbox_sha1sum !== undefined) return `mbox_sha1sum ${actor.mbox_sha1sum.toLowerCase()}`;
  if (actor.openid !== undefined) return `openid ${actor.openid}`;
  if (actor.account !== undefined) return `account ${JSON.stringify([actor.account.homePage, actor.account.name])}`;
  return null;
}

/** An actor and its members: a group is found by each of them. */
function identitiesOf(actor: XapiActor | undefined): string[] {
  if (!actor) return [];
  return [actor, ...(actor.member ?? [])].map(identityOf).filter((identity) => identity !== null);
}

function contextIdentities(context: XapiContext | undefined): string[] {
  if (!context) return [];
  return [
    context.instructor,
    context.team,
    ...(context.contextAgents ?? []).map(({ agent }) => agent),
    ...(context.contextGroups ?? []).map(({ group }) => group),
  ].flatMap(identitiesOf);
}

function partFacts({ actor, object, context }: Statement | SubStatement) {
  const agents = [...identitiesOf(actor), ...(isActor(object) ? identitiesOf(object) : [])];
  const activities = isActivity(object) ? [object.id] : [];
  return {
    agents,
    relatedAgents: [...agents, ...contextIdentities(context)],
    activities,
    relatedActivities: [...activities, ...contextActivitiesOf(context).map(({ id }) => id)],
  };
}

const unique = (values: string[]) => [...new Set(values)];

/** Everything a query may ask for, read once when the statement is written. */
export function factsOf(statement: Statement): StatementFacts {
  const own = partFacts(statement);
  const { object } = statement;
  const below = object.objectType === 'SubStatement' ? partFacts(object) : null;
  return {
    verb: statement.verb.id,
    registration: statement.context?.registration?.toLowerCase() ?? null,
    agents: unique(own.agents),
    relatedAgents: unique([
      ...own.relatedAgents,
      ...(below?.relatedAgents ?? []),
      ...identitiesOf(statement.authority),
    ]),
    activities: unique(own.activities),
    relatedActivities: unique([...own.relatedActivities, ...(below?.relatedActivities ?? [])]),
    refersTo: object.objectType === 'StatementRef' ? object.id.toLowerCase() : null,
  };
}
