import { z } from 'zod';
import { EvaluatedCourse, Evaluation } from './form-results';
import { CourseForm, FormAnswers, FormStage, MyForm } from './forms';
import { route } from './route';
import { Done, Id, Instant } from './words';

const inCourse = z.object({ courseId: Id });
const atStage = z.object({ stage: FormStage.default('end'), versionId: Id.optional() });

/** Routes of `forms`. */
export const formRoutes = {
  getDraftForm: route({
    method: 'GET',
    path: '/api/courses/:courseId/draft/form',
    who: 'author-courses',
    summary: 'The evaluation form in the draft of a course; off where nobody has asked for one',
    params: inCourse,
    reply: CourseForm,
    refusals: ['not-found'],
  }),
  changeDraftForm: route({
    method: 'PUT',
    path: '/api/courses/:courseId/draft/form',
    who: 'author-courses',
    summary: 'Save the evaluation form in the draft as a whole',
    params: inCourse,
    body: CourseForm,
    reply: z.object({ savedAt: Instant }),
    refusals: ['not-found'],
  }),
  getMyForm: route({
    method: 'GET',
    path: '/api/my/courses/:courseId/form',
    who: 'learn',
    summary: 'The evaluation form of a course that I learn, with what I have filled in and not sent yet',
    params: inCourse,
    query: z.object({ stage: FormStage.default('end') }),
    reply: MyForm,
    refusals: ['not-found'],
  }),
  saveMyForm: route({
    method: 'PUT',
    path: '/api/my/courses/:courseId/form',
    who: 'learn',
    summary: 'Keep what is filled in so far, until it is sent',
    params: inCourse,
    body: z.object({ stage: FormStage, answers: FormAnswers }),
    reply: z.object({ savedAt: Instant }),
    refusals: ['not-found', 'form-not-open', 'form-sent', 'form-answer-unfit'],
  }),
  sendMyForm: route({
    method: 'POST',
    path: '/api/my/courses/:courseId/form',
    who: 'learn',
    summary: 'Send the form, once: the answers are kept apart from the person, what was filled in is forgotten',
    params: inCourse,
    body: z.object({ stage: FormStage, answers: FormAnswers }),
    reply: Done.extend({ certificateId: z.string().nullable() }),
    refusals: ['not-found', 'form-not-open', 'form-sent', 'form-answer-unfit'],
  }),
  listEvaluations: route({
    method: 'GET',
    path: '/api/evaluations',
    who: 'see-evaluations',
    summary: 'The courses that ask for an evaluation, each with how many were asked and answered',
    reply: z.object({ courses: z.array(EvaluatedCourse) }),
  }),
  getEvaluation: route({
    method: 'GET',
    path: '/api/courses/:courseId/evaluation',
    who: 'see-evaluations',
    summary: 'What came of the form of a course: response rate, answers where enough have answered, comments',
    params: inCourse,
    query: atStage,
    reply: Evaluation,
    refusals: ['not-found'],
  }),
  evaluationFile: route({
    method: 'GET',
    path: '/api/courses/:courseId/evaluation/file',
    who: 'see-evaluations',
    summary: 'The same as CSV: exactly what the page tells',
    params: inCourse,
    query: atStage,
    reply: 'file',
    refusals: ['not-found'],
  }),
};
