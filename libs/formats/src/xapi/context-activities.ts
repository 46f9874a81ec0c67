import { isActivity, type Statement, type SubStatement, type XapiActivity, type XapiContext } from './statement';

/** The activities of a context; one that stands alone counts as a list of one (1.0.3 Data 2.4.6.2). */
export function contextActivitiesOf(context: XapiContext | undefined): XapiActivity[] {
  return Object.values(context?.contextActivities ?? {}).flat();
}

/** Every activity that a statement or its sub-statement names. */
export function activitiesOf(statement: Statement | SubStatement): XapiActivity[] {
  const { object, context } = statement;
  if (object.objectType === 'SubStatement') return [...activitiesOf(object), ...contextActivitiesOf(context)];
  return [...(isActivity(object) ? [object] : []), ...contextActivitiesOf(context)];
}
