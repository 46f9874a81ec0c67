import { type Caller, demandActivity, demandReading } from './credentials/caller';
import { keyOf } from './hash-keys';
import { answerJson, type XapiAnswer } from './http/xapi-answer';
import { badRequest } from './http/xapi-fault';
import { demandKnown, demandParameter, type XapiRequest } from './http/xapi-request';
import { readIri } from './statements/read-query';
import { findDefinitions } from './statements/statements.queries';
import type { XapiParts } from './xapi-parts';

/** Everything that is known about an activity (1.0.3 Communication 2.5). */
export async function answerActivities(
  { database }: XapiParts,
  { parameters }: XapiRequest,
  caller: Caller,
): Promise<XapiAnswer> {
  demandReading(caller);
  demandKnown(parameters, ['activityId']);
  demandParameter(parameters, 'activityId');
  const id = readIri(parameters, 'activityId');
  if (id === null) throw badRequest('The parameter activityId is missing.');
  demandActivity(caller, id);
  const key = keyOf('activity', id);
  const definition = (await findDefinitions(database, [key])).get(key);
  return answerJson({ objectType: 'Activity', id, ...(definition && { definition }) });
}
