import { z } from 'zod';
import { QuestionShape } from '../questions/question-shape';
import { route } from '../route';
import { Done, Id, Language, plainText } from '../words';
import {
  BankEntry,
  BankQuestion,
  LikeQuestion,
  QuestionCategory,
  QuestionTypeName,
  QuestionVersion,
} from './bank-question';
import { mostQuestionsAtOnce, questionStates } from './bank-words';

const ofQuestion = z.object({ questionId: Id });
const ofCategory = z.object({ categoryId: Id });
const CategoryName = plainText(200).min(1);
const Tag = plainText(100).min(1);
const Objective = plainText(300).min(1);
const VersionNumber = z.coerce.number().int().min(1).max(1_000_000);

/** What somebody looks for in the bank; what is left out narrows nothing. */
export const BankSearch = z.object({
  /** Every word has to stand somewhere in the question, in any language; accents and case do not count. */
  search: plainText(200).default(''),
  /** With the categories in it; `none` for what lies in no category. */
  category: z.union([Id, z.literal('none')]).optional(),
  type: QuestionTypeName.optional(),
  tag: Tag.optional(),
  objective: Objective.optional(),
  language: Language.optional(),
  state: z.enum(questionStates).optional(),
  /** `archived` shows what was put away, and nothing else. */
  shelf: z.enum(['open', 'archived']).default('open'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export type BankSearch = z.infer<typeof BankSearch>;

/** What is done to many questions at once. */
export const BulkEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), categoryId: Id.nullable() }),
  z.object({ kind: z.literal('tags'), add: z.array(Tag).max(20), remove: z.array(Tag).max(20) }),
  z.object({ kind: z.literal('objectives'), add: z.array(Objective).max(20), remove: z.array(Objective).max(20) }),
  z.object({ kind: z.literal('archive'), archived: z.boolean() }),
]);
export type BulkEdit = z.infer<typeof BulkEdit>;

const BulkEdited = z.object({
  editId: Id,
  /** How many it changed; the others were so already. */
  changed: z.number().int(),
});

export const bankRoutes = {
  listQuestionCategories: route({
    method: 'GET',
    path: '/api/question-categories',
    who: 'author-courses',
    summary: 'All categories of the question bank; those at the top have no parent',
    reply: z.object({ categories: z.array(QuestionCategory), outside: z.number().int() }),
  }),
  createQuestionCategory: route({
    method: 'POST',
    path: '/api/question-categories',
    who: 'author-courses',
    summary: 'Add a category to the question bank, at the top or in another one',
    body: z.object({ name: CategoryName, parentId: Id.nullable().default(null) }),
    reply: QuestionCategory,
    refusals: ['not-found', 'category-name-taken', 'category-too-deep', 'too-many-categories'],
  }),
  changeQuestionCategory: route({
    method: 'PATCH',
    path: '/api/question-categories/:categoryId',
    who: 'author-courses',
    summary: 'Rename a category, or move it with all that is in it',
    params: ofCategory,
    body: z.object({ name: CategoryName.optional(), parentId: Id.nullable().optional() }),
    reply: QuestionCategory,
    refusals: ['not-found', 'category-name-taken', 'category-too-deep', 'category-in-itself'],
  }),
  removeQuestionCategory: route({
    method: 'DELETE',
    path: '/api/question-categories/:categoryId',
    who: 'author-courses',
    summary: 'Remove a category in which nothing lies any more',
    params: ofCategory,
    reply: Done,
    refusals: ['not-found', 'category-not-empty'],
  }),
  findQuestions: route({
    method: 'GET',
    path: '/api/questions',
    who: 'author-courses',
    summary: 'Questions of the bank that fit a search, the last changed first',
    query: BankSearch,
    reply: z.object({
      questions: z.array(BankEntry),
      total: z.number().int(),
      pageSize: z.number().int(),
    }),
    refusals: ['not-found'],
  }),
  listQuestionLabels: route({
    method: 'GET',
    path: '/api/question-labels',
    who: 'author-courses',
    summary: 'The tags and objectives that questions of the bank have, by the alphabet',
    reply: z.object({ tags: z.array(z.string()), objectives: z.array(z.string()) }),
  }),
  createQuestion: route({
    method: 'POST',
    path: '/api/questions',
    who: 'author-courses',
    summary: 'Put a question into the bank; one with faults stands there as a draft',
    body: z.object({ categoryId: Id.nullable().default(null), question: QuestionShape }),
    reply: BankQuestion,
    refusals: ['not-found', 'question-media-unknown'],
  }),
  getQuestion: route({
    method: 'GET',
    path: '/api/questions/:questionId',
    who: 'author-courses',
    summary: 'A question of the bank with its key, and the quizzes in which it stands',
    params: ofQuestion,
    reply: BankQuestion,
    refusals: ['not-found'],
  }),
  saveQuestion: route({
    method: 'PUT',
    path: '/api/questions/:questionId',
    who: 'author-courses',
    summary: 'Save a question: another content is a new version. Refused when somebody else saved since `seen`',
    params: ofQuestion,
    body: z.object({ seen: z.number().int().min(1).max(1_000_000_000), question: QuestionShape }),
    reply: BankQuestion,
    refusals: ['not-found', 'question-changed', 'question-media-unknown'],
  }),
  listQuestionVersions: route({
    method: 'GET',
    path: '/api/questions/:questionId/versions',
    who: 'author-courses',
    summary: 'All versions of a question, newest first',
    params: ofQuestion,
    reply: z.object({ versions: z.array(QuestionVersion) }),
    refusals: ['not-found'],
  }),
  getQuestionVersion: route({
    method: 'GET',
    path: '/api/questions/:questionId/versions/:version',
    who: 'author-courses',
    summary: 'A question as it was in one of its versions',
    params: ofQuestion.extend({ version: VersionNumber }),
    reply: QuestionVersion.extend({ question: QuestionShape }),
    refusals: ['not-found'],
  }),
  restoreQuestionVersion: route({
    method: 'POST',
    path: '/api/questions/:questionId/versions/:version/restoration',
    who: 'author-courses',
    summary: 'Make an earlier version the newest one again',
    params: ofQuestion.extend({ version: VersionNumber }),
    body: z.object({ seen: z.number().int().min(1).max(1_000_000_000) }),
    reply: BankQuestion,
    refusals: ['not-found', 'question-changed'],
  }),
  findLikeQuestions: route({
    method: 'GET',
    path: '/api/questions/:questionId/like',
    who: 'author-courses',
    summary: 'Questions of the bank that say the same, or nearly the same',
    params: ofQuestion,
    reply: z.object({ questions: z.array(LikeQuestion) }),
    refusals: ['not-found'],
  }),
  editQuestions: route({
    method: 'POST',
    path: '/api/question-edits',
    who: 'author-courses',
    summary: 'Move, tag, give an objective to, or put away many questions at once',
    body: z.object({ questionIds: z.array(Id).min(1).max(mostQuestionsAtOnce), edit: BulkEdit }),
    reply: BulkEdited,
    refusals: ['not-found'],
  }),
  undoQuestionEdit: route({
    method: 'POST',
    path: '/api/question-edits/:editId/undoing',
    who: 'author-courses',
    summary: 'Take an edit of many questions back; what somebody changed since then stays',
    params: z.object({ editId: Id }),
    reply: z.object({ undone: z.number().int(), kept: z.number().int() }),
    refusals: ['not-found'],
  }),
};
