import type { CompletionRule, CourseProblem, ModuleKind, TestSet } from '@amelie/contract';

/** What the check has to know of a draft. */
export interface CheckedDraft {
  title: string;
  certificateNeedsGradedEvidence: boolean;
  modules: readonly CheckedModule[];
  testSet: Pick<TestSet, 'beforeModuleId' | 'afterModuleId' | 'delayedModuleId'>;
}

export interface CheckedModule {
  id: string;
  kind: ModuleKind;
  required: boolean;
  rule: CompletionRule;
  /** Does its page say anything? False for the other kinds. */
  pageHasText: boolean;
  /** Does its page begin with a content note? */
  pageHasNote: boolean;
  /** Does its page have a way round the text? */
  pageHasSummary: boolean;
  packageId: string | null;
  packageReady: boolean;
  /** Is its package of a kind that the platform opens? */
  /** Does its package hold a part that reports to the platform? Without one it can't be passed. */
  packageReports: boolean;
  questionCount: number;
}

const needsReport: readonly CompletionRule['kind'][] = ['package-passed', 'package-score'];
const isGraded = (module: CheckedModule) => module.required && module.kind === 'quiz';

/** Whoever would rather not read a page's text must have another way through it: a note alone shuts the door. */
function* pageProblems(module: CheckedModule): Generator<CourseProblem['problem']> {
  if (!module.pageHasText) yield 'page-empty';
  if (module.pageHasNote && !module.pageHasSummary) yield 'note-without-summary';
}

/** The quiz that a package's rule names has to stand in the same course, and be a quiz. */
function quizIsMissing({ rule }: CheckedModule, modules: readonly CheckedModule[]): boolean {
  if (rule.kind !== 'package-quiz') return false;
  return !modules.some(({ id, kind }) => id === rule.quizModuleId && kind === 'quiz');
}

function* packageProblems(
  module: CheckedModule,
  modules: readonly CheckedModule[],
): Generator<CourseProblem['problem']> {
  if (quizIsMissing(module, modules)) yield 'rule-quiz-missing';
  if (module.packageId === null) yield 'package-missing';
  else if (!module.packageReady) yield 'package-not-ready';
  else if (module.required && needsReport.includes(module.rule.kind) && !module.packageReports)
    yield 'certificate-unreachable';
}

function problemsOf(module: CheckedModule, modules: readonly CheckedModule[]): CourseProblem['problem'][] {
  if (module.kind === 'page') return [...pageProblems(module)];
  if (module.kind === 'package') return [...packageProblems(module, modules)];
  return module.questionCount > 0 ? [] : ['quiz-empty'];
}

/** A measure needs a test before and one after; the course cannot wait for one that opens when it is done. */
function* testSetProblems({ testSet, modules }: CheckedDraft): Generator<CourseProblem> {
  const { beforeModuleId, afterModuleId, delayedModuleId } = testSet;
  const isBegun = beforeModuleId ?? afterModuleId ?? delayedModuleId;
  if (isBegun && !(beforeModuleId && afterModuleId)) yield { problem: 'test-set-incomplete', moduleId: null };
  const delayed = modules.find(({ id }) => id === delayedModuleId);
  if (delayed?.required) yield { problem: 'delayed-test-required', moduleId: delayed.id };
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
    for (const problem of problemsOf(module, draft.modules)) problems.push({ problem, moduleId: module.id });
  }
  problems.push(...testSetProblems(draft));
  if (!draft.modules.some((module) => module.required)) problems.push({ problem: 'nothing-required', moduleId: null });
  else if (draft.certificateNeedsGradedEvidence && !draft.modules.some(isGraded))
    problems.push({ problem: 'certificate-unreachable', moduleId: null });
  return problems;
}
