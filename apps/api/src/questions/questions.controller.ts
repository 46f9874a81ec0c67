import { type Given, routes } from '@amelie/contract';
import { Controller } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { changeCategory, createCategory, removeCategory } from './change-categories';
import { createQuestion } from './create-question';
import { editQuestions, undoQuestionEdit } from './edit-questions';
import { findQuestions } from './find-questions';
import { findLikeQuestions, listQuestionLabels } from './like-questions';
import { listCategories } from './list-categories';
import { listQuestionVersions, readQuestionVersion, restoreQuestionVersion } from './question-versions';
import { readQuestion } from './questions.queries';
import { saveQuestion } from './save-question';

@Controller()
export class QuestionsController {
  constructor(private readonly database: Database) {}

  @Route(routes.listQuestionCategories)
  listCategories() {
    return listCategories(this.database);
  }

  @Route(routes.createQuestionCategory)
  createCategory(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.createQuestionCategory>) {
    return createCategory(this.database, actor, given);
  }

  @Route(routes.changeQuestionCategory)
  changeCategory(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeQuestionCategory>) {
    return changeCategory(this.database, actor, given);
  }

  @Route(routes.removeQuestionCategory)
  removeCategory(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.removeQuestionCategory>) {
    return removeCategory(this.database, actor, given);
  }

  @Route(routes.findQuestions)
  findQuestions(@FromRequest() given: Given<typeof routes.findQuestions>) {
    return findQuestions(this.database, given);
  }

  @Route(routes.listQuestionLabels)
  listLabels() {
    return listQuestionLabels(this.database);
  }

  @Route(routes.createQuestion)
  createQuestion(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.createQuestion>) {
    return createQuestion(this.database, actor, given);
  }

  @Route(routes.getQuestion)
  getQuestion(@FromRequest() given: Given<typeof routes.getQuestion>) {
    return readQuestion(this.database, given.questionId);
  }

  @Route(routes.saveQuestion)
  saveQuestion(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.saveQuestion>) {
    return saveQuestion(this.database, actor, given);
  }

  @Route(routes.listQuestionVersions)
  listVersions(@FromRequest() given: Given<typeof routes.listQuestionVersions>) {
    return listQuestionVersions(this.database, given.questionId);
  }

  @Route(routes.getQuestionVersion)
  getVersion(@FromRequest() given: Given<typeof routes.getQuestionVersion>) {
    return readQuestionVersion(this.database, given);
  }

  @Route(routes.restoreQuestionVersion)
  restoreVersion(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.restoreQuestionVersion>) {
    return restoreQuestionVersion(this.database, actor, given);
  }

  @Route(routes.findLikeQuestions)
  findLike(@FromRequest() given: Given<typeof routes.findLikeQuestions>) {
    return findLikeQuestions(this.database, given.questionId);
  }

  @Route(routes.editQuestions)
  editQuestions(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.editQuestions>) {
    return editQuestions(this.database, actor, given);
  }

  @Route(routes.undoQuestionEdit)
  undoEdit(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.undoQuestionEdit>) {
    return undoQuestionEdit(this.database, actor, given);
  }
}
