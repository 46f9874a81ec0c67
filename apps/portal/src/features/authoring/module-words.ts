import type { CompletionRule, CourseProblem, ModuleKind, ReviewFlag } from '@amelie/contract';
import type { IconName } from '@amelie/ui';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';

export const kindIcon: Record<ModuleKind, IconName> = { page: 'file', package: 'book', quiz: 'check' };
export const kindKey = (kind: ModuleKind): MessageKey => `authoring.kind.${kind}`;
/** The certificate is out of reach either for the whole course, or because one package can't be passed. */
export const problemKey = ({ problem, moduleId }: CourseProblem): MessageKey =>
  problem === 'certificate-unreachable' && moduleId ? 'authoring.problem.never-passed' : `authoring.problem.${problem}`;
export const reviewerKey = (reviewer: ReviewFlag['reviewer']): MessageKey => `authoring.reviewer.${reviewer}`;

/** A completion rule as a sentence: when a module counts as done. */
export function useRuleText(): (rule: CompletionRule) => string {
  const t = useT();
  const format = useFormat();
  return (rule) =>
    t(`authoring.rule.${rule.kind}`, rule.kind === 'package-score' ? { share: format.percent(rule.atLeast) } : {});
}

/** Where a module is written; a package is not written here. */
export function editorHref(courseId: string, module: { id: string; kind: ModuleKind }): string | null {
  return module.kind === 'package' ? null : `/teach/courses/${courseId}/modules/${module.id}/${module.kind}`;
}
