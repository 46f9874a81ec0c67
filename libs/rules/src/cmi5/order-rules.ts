import type { Received } from './context-rules';
import type { Judged } from './result-rules';
import { isDefined } from './session';
import type { Rule } from './statement-fault';
import { auVerbOf } from './vocabulary';

const isInitialized = ({ statement }: Received) =>
  isDefined(statement) && auVerbOf(statement.verb.id) === 'initialized';

/** When statements of any kind may come (7.1.1, 7.1.2, 9.3). */
export const turnRules: readonly Rule<Received>[] = [
  {
    code: 'session-abandoned',
    clause: '9.3.6',
    message: 'The session was abandoned: it takes no statements any more.',
    breaks: ({ session }) => session.state === 'abandoned',
  },
  {
    code: 'session-terminated',
    clause: '9.3.8',
    message: 'The session has been terminated: it takes no statements any more.',
    breaks: ({ session }) => session.state === 'terminated',
  },
  {
    code: 'not-initialized',
    clause: '9.3.2',
    message: 'The first statement of a session has to be initialized.',
    breaks: (given) => given.session.state === 'launched' && !isInitialized(given),
  },
  {
    code: 'preferences-not-read',
    clause: '11.0',
    message: 'The AU has to read the learner preferences before it says initialized.',
    breaks: (given) => !given.session.preferencesRead && isInitialized(given),
  },
  {
    code: 'before-initialized',
    clause: '9.3, 9.3.2',
    message: 'The timestamp lies before that of initialized, which has to be the first.',
    breaks: ({ statement, session }) =>
      session.initializedAt !== null && Date.parse(statement.timestamp ?? '') < session.initializedAt.getTime(),
  },
];

/** Which of the verbs may still come, in the session and in the registration (9.3), and in which mode (10.2.2). */
export const verbRules: readonly Rule<Judged>[] = [
  {
    code: 'mode-does-not-judge',
    clause: '10.2.2',
    message: 'In the modes Browse and Review an AU says initialized and terminated only.',
    breaks: ({ session, verb }) => session.launchMode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated',
  },
  {
    code: 'verb-twice',
    clause: '9.3',
    message: 'This verb was used in the session already.',
    breaks: ({ session, verb }) => session.verbs.includes(verb),
  },
  {
    code: 'passed-and-failed',
    clause: '9.3',
    message: 'Only one of passed and failed may be used in a session.',
    breaks: ({ session, verb }) =>
      (verb === 'passed' && session.verbs.includes('failed')) ||
      (verb === 'failed' && session.verbs.includes('passed')),
  },
  {
    code: 'completed-before',
    clause: '9.3.3',
    message: 'The AU was completed in this registration already.',
    breaks: ({ session, verb }) => verb === 'completed' && session.completed,
  },
  {
    code: 'passed-before',
    clause: '9.3.4',
    message: 'The AU was passed in this registration already.',
    breaks: ({ session, verb }) => verb === 'passed' && session.passed,
  },
  {
    code: 'failed-after-passed',
    clause: '9.3',
    message: 'failed must not follow passed in a registration.',
    breaks: ({ session, verb }) => verb === 'failed' && session.passed,
  },
  {
    code: 'object-wrong',
    clause: '9.4',
    message: 'The object has to be the activity that the AU was launched with.',
    breaks: ({ statement, session }) =>
      (statement.object.objectType ?? 'Activity') !== 'Activity' || statement.object.id !== session.activityId,
  },
];
