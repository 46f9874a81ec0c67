import { launchDataId, preferencesFault, preferencesId } from '@amelie/rules';
import type { AskedDocument } from '../lrs/credentials/bound';

function readJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return null;
  }
}

function stateFault({ act, documentId }: AskedDocument): string | null {
  if (act === 'read' || (documentId !== null && documentId !== launchDataId)) return null;
  return documentId === null
    ? `All states at once cannot be removed: ${launchDataId} is one of them (cmi5 10.2.1).`
    : `${launchDataId} is only read by an AU (cmi5 10.2.1).`;
}

function profileFault({ act, documentId, contentType, content }: AskedDocument): string | null {
  if (act === 'read' || documentId !== preferencesId) return null;
  if (act === 'remove') return 'The preferences of a learner stay (cmi5 11.0).';
  const json = /^application\/json\b/i.test(contentType) ? readJson(content) : null;
  const fault = preferencesFault(json);
  return fault && `${fault.message} (cmi5 ${fault.clause}, ${fault.code})`;
}

/** What cmi5 says of documents: launch data belong to the LMS, preferences have a shape (10.2.1, 11). */
export function documentFaultOf(asked: AskedDocument): string | null {
  if (asked.kind === 'state') return stateFault(asked);
  return asked.kind === 'agent-profile' ? profileFault(asked) : null;
}
