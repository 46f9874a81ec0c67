import type { Caller } from '../credentials/caller';
import { answerAbout } from '../answer-about';
import { answerActivities } from '../answer-activities';
import { answerAgents } from '../answer-agents';
import { answerDocument } from '../documents/answer-document';
import { answerStatements } from '../statements/answer-statements';
import type { XapiParts } from '../xapi-parts';
import type { XapiAnswer } from './xapi-answer';
import { XapiFault } from './xapi-fault';
import type { XapiMethod, XapiRequest } from './xapi-request';

type Answer = (parts: XapiParts, request: XapiRequest, caller: Caller) => Promise<XapiAnswer>;

type Resource =
  | {
      open: true;
      methods: readonly XapiMethod[];
      answer: (parts: XapiParts, request: XapiRequest) => Promise<XapiAnswer>;
    }
  | { open: false; methods: readonly XapiMethod[]; answer: Answer };

const reads = ['GET', 'HEAD'] as const;
const documents = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'] as const;

/** The resources of the specification (1.0.3 Communication 2; 9274.1.1 4.1.6). */
const resources: Record<string, Resource> = {
  '/statements': { open: false, methods: [...reads, 'PUT', 'POST'], answer: answerStatements },
  '/activities/state': { open: false, methods: documents, answer: answerDocument('state') },
  '/activities/profile': { open: false, methods: documents, answer: answerDocument('activity-profile') },
  '/agents/profile': { open: false, methods: documents, answer: answerDocument('agent-profile') },
  '/activities': { open: false, methods: reads, answer: answerActivities },
  '/agents': { open: false, methods: reads, answer: answerAgents },
  '/about': { open: true, methods: reads, answer: answerAbout },
};

/** The resource that a request is for. */
export function resourceOf({ resource, method }: XapiRequest): Resource {
  const found = Object.hasOwn(resources, resource) ? resources[resource] : undefined;
  if (!found) throw new XapiFault(404, 'There is no such resource.');
  if (!found.methods.includes(method))
    throw new XapiFault(405, 'This resource does not know this method.', { allow: found.methods.join(', ') });
  return found;
}
