import type { CatalogueEntry, CompletionRule, ModuleKind, ModuleState, OutlineModule } from '@amelie/contract';
import type { OutlineState } from '@amelie/ui';
import type { MessageKey } from '../../lib/i18n';

export type PartToOpen = Pick<OutlineModule, 'id' | 'kind' | 'state' | 'hasContentNote' | 'variants'>;

/** Where a module is opened: a neutral address, since addresses stay in a device's history. */
export function hrefOf(courseId: string, { id, kind }: { id: string; kind: ModuleKind }): string {
  if (kind === 'page') return `/read/${id}`;
  if (kind === 'quiz') return `/quizzes/${id}`;
  return `/courses/${courseId}/parts/${id}`;
}

/**
 * Whether the step into a part opens its package at once. What it speaks of, and which languages there are, is read
 * before it is opened for the first time.
 */
export function opensAtOnce({ kind, state, hasContentNote, variants }: PartToOpen): boolean {
  return kind === 'package' && ((!hasContentNote && variants.length === 0) || state !== 'not-started');
}

export const kindKeys: Record<ModuleKind, MessageKey> = {
  page: 'learning.kindPage',
  package: 'learning.kindPackage',
  quiz: 'learning.kindQuiz',
};

/** What the outline says of a part's note: a page offers a summary with it. */
export const noteKeys: Record<ModuleKind, MessageKey> = {
  page: 'learning.contentNote',
  package: 'learning.contentNoteFirst',
  quiz: 'learning.contentNoteFirst',
};

export const ruleKeys: Record<CompletionRule['kind'], MessageKey> = {
  'page-read': 'learning.rulePageRead',
  'package-completed': 'learning.rulePackageCompleted',
  'package-passed': 'learning.rulePackagePassed',
  'package-score': 'learning.rulePackageScore',
  'package-opened': 'learning.rulePackageOpened',
  'package-visited': 'learning.rulePackageVisited',
  'package-quiz': 'learning.rulePackageQuiz',
  'package-confirmed': 'learning.rulePackageConfirmed',
  'quiz-passed': 'learning.ruleQuizPassed',
  'quiz-handed-in': 'learning.ruleQuizHandedIn',
};

export const reviewerKeys: Record<CatalogueEntry['openReviews'][number], MessageKey> = {
  clinician: 'learning.reviewer.clinician',
  lawyer: 'learning.reviewer.lawyer',
  survivors: 'learning.reviewer.survivors',
  linguist: 'learning.reviewer.linguist',
};

interface DonePart {
  nextModuleId: string | null;
  courseCompleted: boolean;
}

/** Where one goes after a part: to its end when that completed the course or nothing is left, else to the next part. */
export function hrefAfter(
  courseId: string,
  modules: readonly { id: string; kind: ModuleKind }[],
  { nextModuleId, courseCompleted }: DonePart,
): string {
  if (courseCompleted || nextModuleId === null) return `/courses/${courseId}/end`;
  const next = modules.find(({ id }) => id === nextModuleId);
  return next ? hrefOf(courseId, next) : `/courses/${courseId}`;
}

/** The dot and the word for how far a module is. */
export function stateOf(module: OutlineModule, isNext: boolean): { state: OutlineState; key: MessageKey } {
  if (module.state === 'completed') return { state: 'done', key: 'learning.stateDone' };
  if (module.state === 'failed') return { state: isNext ? 'now' : 'open', key: 'learning.stateFailed' };
  if (module.state === 'in-progress') return { state: 'now', key: 'learning.stateStarted' };
  return isNext ? { state: 'now', key: 'learning.stateNow' } : { state: 'open', key: 'learning.stateOpen' };
}

/** What the step into the next part is called: a first step, a further one, or back to where one was. */
export function goOnKey(next: ModuleState | undefined, isCourseBegun: boolean): MessageKey {
  if (next && next !== 'not-started') return 'learning.continue';
  return isCourseBegun ? 'learning.resume' : 'learning.start';
}
