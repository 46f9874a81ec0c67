import type { MessageKey } from './i18n';

const adl = (name: string) => `http://adlnet.gov/expapi/verbs/${name}`;

/** What the usual verbs of ADL, cmi5 and the SCORM profile say, as sentences of `{who}` and `{what}`. */
export const verbSentences: Readonly<Record<string, MessageKey>> = {
  [adl('initialized')]: 'records.says.initialized',
  [adl('terminated')]: 'records.says.terminated',
  [adl('suspended')]: 'records.says.suspended',
  [adl('resumed')]: 'records.says.resumed',
  [adl('completed')]: 'records.says.completed',
  [adl('passed')]: 'records.says.passed',
  [adl('failed')]: 'records.says.failed',
  [adl('scored')]: 'records.says.scored',
  [adl('answered')]: 'records.says.answered',
  [adl('responded')]: 'records.says.answered',
  [adl('attempted')]: 'records.says.attempted',
  [adl('attended')]: 'records.says.attended',
  [adl('asked')]: 'records.says.asked',
  [adl('commented')]: 'records.says.commented',
  [adl('experienced')]: 'records.says.experienced',
  [adl('interacted')]: 'records.says.interacted',
  [adl('launched')]: 'records.says.launched',
  [adl('mastered')]: 'records.says.mastered',
  [adl('preferred')]: 'records.says.preferred',
  [adl('progressed')]: 'records.says.progressed',
  [adl('registered')]: 'records.says.registered',
  [adl('shared')]: 'records.says.shared',
  [adl('voided')]: 'records.says.voided',
  [adl('exited')]: 'records.says.exited',
  [adl('imported')]: 'records.says.imported',
  [adl('logged-in')]: 'records.says.loggedIn',
  [adl('logged-out')]: 'records.says.loggedOut',
  'https://w3id.org/xapi/adl/verbs/satisfied': 'records.says.satisfied',
  'https://w3id.org/xapi/adl/verbs/waived': 'records.says.waived',
  'https://w3id.org/xapi/adl/verbs/abandoned': 'records.says.abandoned',
  'https://w3id.org/xapi/adl/verbs/logged-in': 'records.says.loggedIn',
  'https://w3id.org/xapi/adl/verbs/logged-out': 'records.says.loggedOut',
  'http://id.tincanapi.com/verb/earned': 'records.says.earned',
  'http://activitystrea.ms/schema/1.0/create': 'records.says.created',
};

/** The verbs that a reader may choose from, each sentence once. */
export const chosenVerbs: readonly string[] = Object.keys(verbSentences).filter(
  (id, place, all) => all.findIndex((one) => verbSentences[one] === verbSentences[id]) === place,
);

/** The last part of an IRI that says anything, for what has no other name. */
export function lastPart(iri: string): string {
  const part = iri.split(/[/#?:]/).findLast((piece) => piece !== '') ?? iri;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
