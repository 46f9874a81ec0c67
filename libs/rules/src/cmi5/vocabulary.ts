/** Verbs of cmi5 (9.3). */
export const cmi5Verbs = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const;
export type Cmi5Verb = keyof typeof cmi5Verbs;

const auVerbs = ['initialized', 'completed', 'passed', 'failed', 'terminated'] as const;
/** The verbs that an AU may use in what cmi5 defines. */
export type AuVerb = (typeof auVerbs)[number];

const lmsVerbs = ['launched', 'abandoned', 'waived', 'satisfied'] as const;
const lmsVerbIds: readonly string[] = lmsVerbs.map((verb) => cmi5Verbs[verb]);

/** True of verbs that only the LMS may use (9.3.1, 9.3.6, 9.3.7, 9.3.9). */
export const isLmsVerb = (verbId: string): boolean => lmsVerbIds.includes(verbId);

/** The AU's verb with this id, or null. */
export const auVerbOf = (verbId: string): AuVerb | null => auVerbs.find((verb) => cmi5Verbs[verb] === verbId) ?? null;

/** Category activities (9.6.2.1, 9.6.2.2). */
export const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
export const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';

/** Types of what stands above the AUs (9.4). */
export const blockType = 'https://w3id.org/xapi/cmi5/activitytype/block';
export const courseType = 'https://w3id.org/xapi/cmi5/activitytype/course';

const ofContext = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;

/** Extensions of the context (9.6.3). */
export const contextExtensions = {
  sessionId: ofContext('sessionid'),
  masteryScore: ofContext('masteryscore'),
  launchMode: ofContext('launchmode'),
  launchUrl: ofContext('launchurl'),
  moveOn: ofContext('moveon'),
  launchParameters: ofContext('launchparameters'),
} as const;

/** Why an AU was waived (9.5.5.2). */
export const reasonExtension = 'https://w3id.org/xapi/cmi5/result/extensions/reason';

/** The document with which an AU is launched (10.1), and the one with what the learner prefers (11). */
export const launchDataId = 'LMS.LaunchData';
export const preferencesId = 'cmi5LearnerPreferences';

export const launchModes = ['Normal', 'Browse', 'Review'] as const;
/** How an AU was launched (10.2.2). */
export type LaunchMode = (typeof launchModes)[number];
