import { type CreditRuleName, creditRuleNames, type CreditRules, type IdentityField } from '@amelie/contract';
import { checkIdentity } from './identity-checks';

/** What is known of the course, and of a learner's way through it. */
export interface CreditFacts {
  course: {
    modules: readonly { minutes: number }[];
    questions: number;
    shufflesQuestions: boolean;
    shufflesAnswers: boolean;
    conflictStatements: boolean;
  };
  learner: {
    score: number | null;
    attempts: number;
    /** The shortest pause between two attempts; null with fewer than two. */
    shortestPauseHours: number | null;
    activeMinutes: number;
    evaluated: boolean;
    identity: Partial<Record<IdentityField, string>>;
  };
}

/** Who can do something about a rule that is not met. */
export type RuleOwner = 'course' | 'learner';

export interface RuleOutcome {
  rule: CreditRuleName;
  owner: RuleOwner;
  met: boolean;
  /** What is asked and what there is, for the words that explain it. */
  needed: number | null;
  actual: number | null;
  /** The numbers that are missing or cannot be right. */
  fields: IdentityField[];
  source: string;
  verified: boolean;
}

type Answer = Pick<RuleOutcome, 'met' | 'needed' | 'actual'> & { fields?: IdentityField[] };
type Check<N extends CreditRuleName> = (value: NonNullable<CreditRules[N]>['value'], facts: CreditFacts) => Answer;

const sum = (modules: readonly { minutes: number }[]) => modules.reduce((total, { minutes }) => total + minutes, 0);
const atLeast = (needed: number, actual: number): Answer => ({ met: actual >= needed, needed, actual });
const atMost = (needed: number, actual: number): Answer => ({ met: actual <= needed, needed, actual });
const holds = (met: boolean): Answer => ({ met, needed: null, actual: null });

const checks: { [N in CreditRuleName]: { owner: RuleOwner; check: Check<N> } } = {
  passMark: {
    owner: 'learner',
    check: (share, { learner }) => ({ ...atLeast(share, learner.score ?? 0), actual: learner.score }),
  },
  maximumAttempts: { owner: 'learner', check: (most, { learner }) => atMost(most, learner.attempts) },
  coolOffHours: {
    owner: 'learner',
    check: (hours, { learner: { shortestPauseHours: pause } }) =>
      pause === null ? { met: true, needed: hours, actual: null } : atLeast(hours, pause),
  },
  questionsPer30Minutes: {
    owner: 'course',
    // The last half hour that is not full counts in part: 45 minutes at 4 need 6.
    check: (many, { course }) => atLeast(Math.ceil((sum(course.modules) / 30) * many), course.questions),
  },
  doubleRandomisation: {
    owner: 'course',
    check: (_, { course }) => holds(course.shufflesQuestions && course.shufflesAnswers),
  },
  minimumActiveMinutes: {
    owner: 'learner',
    check: (minutes, { course, learner }) =>
      atLeast(minutes === 'estimated' ? sum(course.modules) : minutes, learner.activeMinutes),
  },
  maximumModuleMinutes: {
    owner: 'course',
    check: (most, { course }) => atMost(most, Math.max(0, ...course.modules.map(({ minutes }) => minutes))),
  },
  evaluationRequired: { owner: 'learner', check: (_, { learner }) => holds(learner.evaluated) },
  conflictStatements: { owner: 'course', check: (_, { course }) => holds(course.conflictStatements) },
  identityFields: {
    owner: 'learner',
    check: (needed, { learner }) => {
      const fields = needed.filter((field) => checkIdentity(field, learner.identity[field] ?? '') !== 'right');
      return { ...holds(fields.length === 0), fields };
    },
  },
};

function outcomeOf<N extends CreditRuleName>(rule: N, rules: CreditRules, facts: CreditFacts): RuleOutcome[] {
  const asked: CreditRules[N] = rules[rule];
  if (!asked) return [];
  const { owner, check } = checks[rule];
  const { value, source, verified } = asked;
  return [{ rule, owner, fields: [], ...check(value, facts), source, verified }];
}

/** Every rule of a profile with what it asks and whether it is met, in the order in which they are told. */
export function creditRuleOutcomes(rules: CreditRules, facts: CreditFacts): RuleOutcome[] {
  return creditRuleNames.flatMap((rule) => outcomeOf(rule, rules, facts));
}
