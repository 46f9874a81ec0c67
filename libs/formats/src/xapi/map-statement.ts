import {
  isActivity,
  isActor,
  type PlainObject,
  type Statement,
  type StatementParts,
  type SubStatement,
  type XapiActivity,
  type XapiActor,
  type XapiContext,
} from './statement';

/** What becomes of the parts of a statement that stand in it several times. */
export interface PartMap {
  actor(actor: XapiActor): XapiActor;
  verb(verb: StatementParts<unknown>['verb']): StatementParts<unknown>['verb'];
  activity(activity: XapiActivity): XapiActivity;
}

const same = <Part>(part: Part): Part => part;

function mapContext(context: XapiContext, map: PartMap): XapiContext {
  const { instructor, team, contextActivities, contextAgents, contextGroups } = context;
  return {
    ...context,
    ...(instructor && { instructor: map.actor(instructor) }),
    ...(team && { team: map.actor(team) }),
    ...(contextAgents && { contextAgents: contextAgents.map((one) => ({ ...one, agent: map.actor(one.agent) })) }),
    ...(contextGroups && { contextGroups: contextGroups.map((one) => ({ ...one, group: map.actor(one.group) })) }),
    ...(contextActivities && {
      contextActivities: Object.fromEntries(
        Object.entries(contextActivities).map(([kind, activities]) => [kind, [activities].flat().map(map.activity)]),
      ),
    }),
  };
}

function mapObject(object: PlainObject, map: PartMap): PlainObject {
  if (isActivity(object)) return map.activity(object);
  if (isActor(object)) return { ...map.actor(object), objectType: object.objectType };
  return object;
}

function mapParts<Part extends Statement | SubStatement>(part: Part, map: PartMap): Part {
  const { context } = part;
  return {
    ...part,
    actor: map.actor(part.actor),
    verb: map.verb(part.verb),
    ...(context && { context: mapContext(context, map) }),
  };
}

const standsAlone = ({ context }: Statement | SubStatement): boolean =>
  Object.values(context?.contextActivities ?? {}).some((activities) => !Array.isArray(activities));

/** The same statement with lists of activities wherever one stood alone, as it is given back (1.0.3 Data 2.4.6.2). */
export function withLists(statement: Statement): Statement {
  const { object } = statement;
  const alone = standsAlone(statement) || (object.objectType === 'SubStatement' && standsAlone(object));
  return alone ? mapStatement(statement, { actor: same, verb: same, activity: same }) : statement;
}

/** The same statement with each actor, verb and activity in it replaced; context activities come as lists. */
export function mapStatement(statement: Statement, map: PartMap): Statement {
  const { object, authority } = statement;
  return {
    ...mapParts(statement, map),
    object:
      object.objectType === 'SubStatement'
        ? { ...mapParts(object, map), object: mapObject(object.object, map) }
        : mapObject(object, map),
    ...(authority && { authority: map.actor(authority) }),
  };
}
