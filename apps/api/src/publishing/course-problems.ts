import type { CompletionRule, CourseProblem, ModuleKind } from '@amelie/contract';

/** What the check has to know of a draft. */
export interface CheckedDraft {
  title: string;
  certificateNeedsGradedEvidence: boolean;
  modules: readonly CheckedModule[];
}

export interface CheckedModule {
  id: string;
  kind: ModuleKind;
  required: boolean;
  rule: CompletionRule;
  /** Does its page say anything? False for the other kinds. */
  pageHasText: boolean;
  packageId: string | null;
  packageReady: boolean;
  /** Does its package hold a part that reports to the platform? Without one it can't be passed. */
  packageReports: boolean;
  questionCount: number;
}

const needsReport: readonly CompletionRule['kind'][] = ['package-passed', 'package-score'];
const isGraded = (module: CheckedModule) => module.required && module.kind === 'quiz';

function problemOf(module: CheckedModule): CourseProblem['problem'] | null {
  if (module.kind === 'page') return module.pageHasText ? null : 'page-empty';
  if (module.kind === 'quiz') return module.questionCount > 0 ? null : 'quiz-empty';
  if (module.packageId === null) return 'package-missing';
  if (!module.packageReady) return 'package-not-ready';
  const neverMet = module.required && needsReport.includes(module.rule.kind) && !module.packageReports;
  return neverMet ? 'certificate-unreachable' : null;
}

/**
 * Everything that stands between a draft and its publication, not only the first thing found. A certificate that needs
 * graded evidence needs a required quiz, whatever its rule: only quizzes are graded here, a package grades itself.
 */
export function courseProblems(draft: CheckedDraft): CourseProblem[] {
  const problems: CourseProblem[] = [];
  if (draft.title.trim() === '') problems.push({ problem: 'no-title', moduleId: null });
  if (draft.modules.length === 0) return [...problems, { problem: 'no-modules', moduleId: null }];
  for (const module of draft.modules) {
    const problem = problemOf(module);
    if (problem) problems.push({ problem, moduleId: module.id });
  }
  if (!draft.modules.some((module) => module.required)) problems.push({ problem: 'nothing-required', moduleId: null });
  else if (draft.certificateNeedsGradedEvidence && !draft.modules.some(isGraded))
    problems.push({ problem: 'certificate-unreachable', moduleId: null });
  return problems;
}
