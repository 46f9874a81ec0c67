import type { CompletionRule, Missing, ModuleState } from '@amelie/contract';
import type { PartsVisited } from './module-outcome';
import type { ScoOutcome } from './status-mapping';

/** How far a learner is with a package, as the ledger keeps it beside the module's state. */
export interface PackageStanding {
  outcome: ScoOutcome;
  parts: PartsVisited;
}

function unopened({ parts }: PackageStanding): Missing[] {
  return parts.opened < parts.of ? [{ kind: 'parts', ...parts }] : [];
}

/**
 * What a package still needs before it counts, by its rule: nothing before it has been opened, nothing once it is done.
 * With parts that were never opened, that is said first: the package can hardly say that one finished before.
 */
export function stillMissing(rule: CompletionRule, state: ModuleState, standing: PackageStanding | null): Missing[] {
  if (state === 'completed' || state === 'not-started' || !standing) return [];
  const { outcome } = standing;
  const failed = outcome.success === 'failed';
  switch (rule.kind) {
    case 'package-visited':
      return unopened(standing);
    case 'package-completed':
      return [...unopened(standing), failed ? { kind: 'not-passed', failed } : { kind: 'not-finished' }];
    case 'package-passed':
      return [...unopened(standing), { kind: 'not-passed', failed }];
    case 'package-score':
      return [...unopened(standing), { kind: 'score', score: outcome.score, needed: rule.atLeast }];
    case 'package-quiz':
      return [{ kind: 'quiz', moduleId: rule.quizModuleId }];
    case 'package-confirmed':
      return [{ kind: 'confirmation' }];
    default:
      return [];
  }
}
