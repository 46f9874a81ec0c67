import type { CompletionRule, ModuleState } from '@amelie/contract';
import type { ScoOutcome } from './status-mapping';

/** How many of a package's parts that count have been opened. */
export interface PartsVisited {
  opened: number;
  of: number;
}

/** What is known about a learner's work on one module, by the kind of module. */
export type ModuleFacts =
  | { kind: 'page'; read: boolean }
  | { kind: 'quiz'; started: boolean; handedIn: boolean; passed: boolean | null; score: number | null }
  | { kind: 'package'; opened: boolean; outcome: ScoOutcome; parts?: PartsVisited };

export interface ModuleOutcome {
  state: ModuleState;
  /** 0 to 1, or null. */
  score: number | null;
}

type PackageFacts = Extract<ModuleFacts, { kind: 'package' }>;

/** A hair of a share is no reason to fail: 0.7 as a mean of thirds. */
export const enough = (score: number, needed: number) => score >= needed - 1e-9;

const allVisited = ({ parts }: PackageFacts) => parts !== undefined && parts.of > 0 && parts.opened >= parts.of;

function packageState(rule: CompletionRule, facts: PackageFacts): ModuleState {
  const { opened, outcome } = facts;
  const { completion, success, score } = outcome;
  const begun: ModuleState = opened || completion !== 'not-attempted' ? 'in-progress' : 'not-started';
  const finished = completion === 'completed' || success !== 'unknown';
  const notYet = success === 'failed' ? 'failed' : begun;
  switch (rule.kind) {
    case 'package-opened':
      return opened ? 'completed' : 'not-started';
    case 'package-visited':
      return allVisited(facts) ? 'completed' : begun;
    case 'package-completed':
      return completion === 'completed' ? 'completed' : notYet;
    case 'package-passed':
      return success === 'passed' ? 'completed' : notYet;
    case 'package-score':
      if (!finished || score === null) return begun;
      return enough(score, rule.atLeast) ? 'completed' : 'failed';
    // Somebody or something else completes these: the package's own word is only heard.
    case 'package-quiz':
    case 'package-confirmed':
      return begun;
    default:
      throw new Error(`The rule ${rule.kind} does not fit a package`);
  }
}

function quizState(rule: CompletionRule, facts: Extract<ModuleFacts, { kind: 'quiz' }>): ModuleState {
  if (!facts.handedIn) return facts.started ? 'in-progress' : 'not-started';
  if (rule.kind === 'quiz-handed-in') return 'completed';
  // Nobody has failed while a person still has to mark something.
  if (rule.kind === 'quiz-passed') return facts.passed === null ? 'in-progress' : facts.passed ? 'completed' : 'failed';
  throw new Error(`The rule ${rule.kind} does not fit a quiz`);
}

/**
 * The one place that says when a module counts as completed. A score below the rule's is `failed`: it may be tried
 * again. Throws when the rule is not one for this kind of module, which the publication's check rules out.
 */
export function moduleOutcome(rule: CompletionRule, facts: ModuleFacts): ModuleOutcome {
  if (facts.kind === 'package') return { state: packageState(rule, facts), score: facts.outcome.score };
  if (facts.kind === 'quiz') return { state: quizState(rule, facts), score: facts.score };
  if (rule.kind !== 'page-read') throw new Error(`The rule ${rule.kind} does not fit a page`);
  return { state: facts.read ? 'completed' : 'not-started', score: null };
}
