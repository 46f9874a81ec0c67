import type { courseRoutes, Given, ModuleKind, PageContent, QuizDefinition, quizRoutes } from '@amelie/contract';
import { type ModuleRow, readDraft, readModuleOf, readPageContent } from '../courses/courses.queries';
import { readQuizDefinition } from '../courses/quiz.queries';
import { demandKind } from '../courses/lock-draft';
import type { Askable } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

async function readDraftModule(
  database: Askable,
  ids: { courseId: string; moduleId: string },
  kind: ModuleKind,
): Promise<ModuleRow> {
  const draft = await readDraft(database, ids.courseId);
  const module = draft && (await readModuleOf(database, draft.id, ids.moduleId));
  if (!module) throw new Refusal('not-found');
  demandKind(module, kind);
  return module;
}

/** A page of the draft. Refuses `not-found`, `module-kind-mismatch`. */
export async function readDraftPage(
  database: Askable,
  given: Given<typeof courseRoutes.getDraftPage>,
): Promise<PageContent> {
  const { pageId } = await readDraftModule(database, given, 'page');
  const page = pageId && (await readPageContent(database, pageId));
  if (!page) throw new Refusal('not-found');
  return page;
}

/** A quiz of the draft with its questions and keys. Refuses `not-found`, `module-kind-mismatch`. */
export async function readDraftQuiz(
  database: Askable,
  given: Given<typeof quizRoutes.getDraftQuiz>,
): Promise<QuizDefinition> {
  const { quizId } = await readDraftModule(database, given, 'quiz');
  const quiz = quizId && (await readQuizDefinition(database, quizId));
  if (!quiz) throw new Refusal('not-found');
  return quiz;
}
