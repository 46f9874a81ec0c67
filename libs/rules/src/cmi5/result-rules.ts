import type { AuSession } from './session';
import { activityIds, type Cmi5Statement, isPlain, plainAt } from './statement';
import type { Rule } from './statement-fault';
import { type AuVerb, contextExtensions, moveOnCategory } from './vocabulary';

/** A statement that cmi5 defines, with its verb. */
export interface Judged {
  statement: Cmi5Statement;
  session: AuSession;
  verb: AuVerb;
}

const judges = (verb: AuVerb) => verb === 'passed' || verb === 'failed';
const scoreOf = ({ statement }: Judged): Record<string, unknown> => plainAt(statement.result, 'score');
const hasScore = ({ statement }: Judged) => statement.result?.score !== undefined;
const scaledOf = (given: Judged): number | null => {
  const { scaled } = scoreOf(given);
  return typeof scaled === 'number' ? scaled : null;
};
const masteryNamed = ({ statement }: Judged): unknown =>
  plainAt(statement.context, 'extensions')[contextExtensions.masteryScore];

const wantedSuccess: Partial<Record<AuVerb, boolean>> = { passed: true, failed: false };
const needsDuration: readonly AuVerb[] = ['terminated', 'completed', 'passed', 'failed'];

/** A score on the wrong side of the mastery score (9.3.4, 9.3.5). */
function misjudges(given: Judged): boolean {
  const { verb, session } = given;
  const scaled = scaledOf(given);
  if (session.masteryScore === null || scaled === null) return false;
  return verb === 'passed' ? scaled < session.masteryScore : verb === 'failed' && scaled >= session.masteryScore;
}

function hidesMastery(given: Judged): boolean {
  const { masteryScore } = given.session;
  const named = masteryNamed(given);
  if (!judges(given.verb) || masteryScore === null) return false;
  return named === undefined ? scaledOf(given) !== null : named !== masteryScore;
}

function moveOnMisplaced({ statement }: Judged): boolean {
  const decides = isPlain(statement.result) && ('success' in statement.result || 'completion' in statement.result);
  return activityIds(statement.context?.contextActivities, 'category').includes(moveOnCategory) !== decides;
}

/** What the result of a statement that cmi5 defines has to hold (9.5), and what follows from it (9.6.2.2, 9.6.3.2). */
export const resultRules: readonly Rule<Judged>[] = [
  {
    code: 'score-misplaced',
    clause: '9.5.1',
    message: 'Only passed and failed may have a score.',
    breaks: (given) => !judges(given.verb) && hasScore(given),
  },
  {
    code: 'score-out-of-range',
    clause: '9.5.1',
    message: 'The scaled score has to lie between 0 and 1.',
    breaks: (given) => (scaledOf(given) ?? 0) < 0 || (scaledOf(given) ?? 0) > 1,
  },
  {
    code: 'score-without-range',
    clause: '9.5.1',
    message: 'A raw score needs min and max.',
    breaks: (given) => {
      const { raw, min, max } = scoreOf(given);
      return raw !== undefined && (min === undefined || max === undefined);
    },
  },
  {
    code: 'score-against-mastery',
    clause: '9.3.4, 9.3.5',
    message: 'The score does not fit the mastery score: passed reaches it, failed does not.',
    breaks: misjudges,
  },
  {
    code: 'success-wrong',
    clause: '9.5.2',
    message: 'success is true with passed, false with failed, and absent otherwise.',
    breaks: ({ statement, verb }) => statement.result?.success !== wantedSuccess[verb],
  },
  {
    code: 'completion-wrong',
    clause: '9.5.3',
    message: 'completion is true with completed, and absent otherwise.',
    breaks: ({ statement, verb }) => statement.result?.completion !== (verb === 'completed' ? true : undefined),
  },
  {
    code: 'duration-missing',
    clause: '9.5.4.1',
    message: 'terminated, completed, passed and failed need a duration.',
    breaks: ({ statement, verb }) => needsDuration.includes(verb) && typeof statement.result?.duration !== 'string',
  },
  {
    code: 'moveon-category-wrong',
    clause: '9.6.2.2',
    message: 'The moveOn category stands with a result of success or completion, and nowhere else.',
    breaks: moveOnMisplaced,
  },
  {
    code: 'mastery-score-wrong',
    clause: '9.6.3.2',
    message: 'The mastery score in the context has to be the one of the launch data.',
    breaks: hidesMastery,
  },
];
