import { z } from 'zod';
import { route } from './route';
import { Done, Id, Instant, plainText } from './words';

/** What one person is given in the quizzes of one course. The reason is for whoever may follow learners only. */
export const Accommodation = z.object({
  /** On top of each time limit, in per cent of it. */
  extraTimePercent: z.number().int().min(0).max(300),
  /** On top of the attempts that each quiz allows. */
  extraAttempts: z.number().int().min(0).max(20),
  reason: plainText(500),
});
export type Accommodation = z.infer<typeof Accommodation>;

const inEnrolment = z.object({ enrolmentId: Id });

/** What is given to a person for their own reasons is asked for by POST: each look is recorded. */
export const accommodationRoutes = {
  openAccommodation: route({
    method: 'POST',
    path: '/api/learners/:enrolmentId/accommodation/openings',
    who: 'follow-learners',
    summary: 'Extra time and attempts of one learner in one course, with the reason; the look is recorded',
    params: inEnrolment,
    reply: z.object({
      accommodation: Accommodation.extend({ givenAt: Instant, by: z.string().nullable() }).nullable(),
    }),
    refusals: ['not-found'],
  }),
  giveAccommodation: route({
    method: 'PUT',
    path: '/api/learners/:enrolmentId/accommodation',
    who: 'follow-learners',
    summary: 'Give extra time and attempts; running attempts get them at once',
    params: inEnrolment,
    body: Accommodation,
    reply: Done,
    refusals: ['not-found', 'reason-missing'],
  }),
  withdrawAccommodation: route({
    method: 'DELETE',
    path: '/api/learners/:enrolmentId/accommodation',
    who: 'follow-learners',
    summary: 'Take extra time and attempts away; an attempt that runs keeps its deadline',
    params: inEnrolment,
    reply: Done,
    refusals: ['not-found'],
  }),
};
