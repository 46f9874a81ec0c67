import type { CompletionRule, OutlineModule } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';

type RuleKind = CompletionRule['kind'];

/** What has to be done, by the rule of a part; a score is passed like everything else that can be. */
const missingKeys: Record<RuleKind, MessageKey> = {
  'page-read': 'learning.missing.page-read',
  'package-completed': 'learning.missing.package-completed',
  'package-passed': 'learning.missing.package-passed',
  'package-score': 'learning.missing.package-passed',
  'package-opened': 'learning.missing.package-opened',
  'package-visited': 'learning.missing.package-completed',
  'package-quiz': 'learning.missing.package-completed',
  'package-confirmed': 'learning.missing.package-confirmed',
  'quiz-passed': 'learning.missing.quiz-passed',
  'quiz-handed-in': 'learning.missing.quiz-handed-in',
};

/** The parts that still stand before the end of a course. */
export function missingParts<M extends Pick<OutlineModule, 'required' | 'state'>>(modules: readonly M[]): M[] {
  return modules.filter(({ required, state }) => required && state !== 'completed');
}

/** What is still missing, counted by what has to be done, in the order of the course. */
export function countMissing(
  modules: readonly Pick<OutlineModule, 'required' | 'state' | 'rule'>[],
): { key: MessageKey; count: number }[] {
  const counts = new Map<MessageKey, number>();
  for (const { rule } of missingParts(modules)) {
    const key = missingKeys[rule.kind];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count }));
}
