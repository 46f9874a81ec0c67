import { spokenVersions } from '@amelie/formats';
import { answerJson, type XapiAnswer } from './http/xapi-answer';
import { demandKnown, type XapiRequest } from './http/xapi-request';
import type { XapiParts } from './xapi-parts';

/** Which versions are spoken here (1.0.3 Communication 2.8; 9274.1.1 4.1.6.7). */
export async function answerAbout(_parts: XapiParts, { parameters }: XapiRequest): Promise<XapiAnswer> {
  demandKnown(parameters, []);
  return answerJson({ version: spokenVersions });
}
