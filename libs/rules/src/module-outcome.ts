import type { CompletionRule, ModuleState } from '@amelie/contract';
import type { ScoOutcome } from './status-mapping';

/** What is known about a learner's work on one module, by the kind of module. */
export type ModuleFacts =
  | { kind: 'page'; read: boolean }
  | { kind: 'quiz'; started: boolean; handedIn: boolean; passed: boolean; score: number | null }
  | { kind: 'package'; opened: boolean; outcome: ScoOutcome };

export interface ModuleOutcome {
  state: ModuleState;
  /** 0 to 1, or null. */
  score: number | null;
}

type PackageFacts = Extract<ModuleFacts, { kind: 'package' }>;

function packageState(rule: CompletionRule, { opened, outcome }: PackageFacts): ModuleState {
  const { completion, success, score } = outcome;
  const begun: ModuleState = opened || completion !== 'not-attempted' ? 'in-progress' : 'not-started';
  const finished = completion === 'completed' || success !== 'unknown';
  switch (rule.kind) {
    case 'package-opened':
      return opened ? 'completed' : 'not-started';
    case 'package-completed':
      if (completion === 'completed') return 'completed';
      return success === 'failed' ? 'failed' : begun;
    case 'package-passed':
      if (success === 'passed') return 'completed';
      return success === 'failed' ? 'failed' : begun;
    case 'package-score':
      if (!finished || score === null) return begun;
      return score >= rule.atLeast - 1e-9 ? 'completed' : 'failed';
    default:
      throw new Error(`The rule ${rule.kind} does not fit a package`);
  }
}

function quizState(rule: CompletionRule, facts: Extract<ModuleFacts, { kind: 'quiz' }>): ModuleState {
  if (!facts.handedIn) return facts.started ? 'in-progress' : 'not-started';
  if (rule.kind === 'quiz-handed-in') return 'completed';
  if (rule.kind === 'quiz-passed') return facts.passed ? 'completed' : 'failed';
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
