import { z } from 'zod';
import { route } from './route';
import { Id, Instant, plainText, Share } from './words';

/** The panel judges twice: alone, and after it has seen and talked about what the others said. */
export const panelRounds = [1, 2] as const;
export const PanelRound = z.union([z.literal(1), z.literal(2)]);
export type PanelRound = z.infer<typeof PanelRound>;

/** One question as the panel judges it: frozen when the panel is opened. */
export const PanelItem = z.object({
  id: Id,
  /** Plain text of the question and of its parts. */
  text: z.string(),
  type: z.string(),
  parts: z.array(z.object({ text: z.string(), isKey: z.boolean() })),
  maxMark: z.number(),
});
export type PanelItem = z.infer<typeof PanelItem>;

/** Of a hundred people who are just good enough, the share that would be right. */
export const PanelRating = z.object({ itemId: Id, share: Share });
export type PanelRating = z.infer<typeof PanelRating>;

export const PanelJudge = z.object({
  id: Id,
  name: z.string(),
  /** What makes this person a judge. */
  qualification: z.string(),
  /** Judges with an account of their own; the others were entered by a trainer. */
  isMe: z.boolean(),
  hasAccount: z.boolean(),
  rounds: z.array(z.object({ round: PanelRound, ratings: z.array(PanelRating), isComplete: z.boolean() })),
});
export type PanelJudge = z.infer<typeof PanelJudge>;

export const RoundCut = z.object({
  round: PanelRound,
  judges: z.number().int(),
  /** Shares of all marks. */
  share: Share,
  deviation: z.number().nullable(),
  standardError: z.number().nullable(),
  byJudge: z.array(z.object({ judgeId: Id, share: Share })),
  items: z.array(
    z.object({
      itemId: Id,
      mean: Share,
      deviation: z.number().nullable(),
      low: Share,
      high: Share,
      /** Judges are further apart than a fifth: worth talking about. */
      isApart: z.boolean(),
    }),
  ),
});
export type RoundCut = z.infer<typeof RoundCut>;

/** What a cut would have meant for first attempts; null below ten people. */
export const CutConsequence = z.object({
  people: z.number().int(),
  passShare: Share,
  /** With the cut one standard error higher and lower. */
  passShareHigher: Share,
  passShareLower: Share,
  agreement: Share.nullable(),
  kappa: z.number().nullable(),
});
export type CutConsequence = z.infer<typeof CutConsequence>;

export const PanelTaken = z.object({
  at: Instant,
  round: PanelRound,
  passMark: Share,
  passMarkBefore: Share,
  standardError: z.number().nullable(),
  judges: z.number().int(),
});

export const StandardPanel = z.object({
  id: Id,
  courseId: Id,
  /** Its quiz in the draft of today; null when the draft has no quiz with any of its questions. */
  moduleId: Id.nullable(),
  title: z.string(),
  courseTitle: z.string(),
  /** How the panel pictures somebody who is just good enough. */
  borderline: z.string(),
  createdAt: Instant,
  items: z.array(PanelItem),
  judges: z.array(PanelJudge),
  /** The pass mark of the draft today. */
  passMark: Share.nullable(),
  cuts: z.array(RoundCut),
  /** Of the newest complete round. */
  consequence: CutConsequence.nullable(),
  taken: PanelTaken.nullable(),
  /** Questions of the draft have changed since the panel was opened. */
  outdated: z.boolean(),
});
export type StandardPanel = z.infer<typeof StandardPanel>;

export const PanelRow = StandardPanel.pick({ id: true, createdAt: true, taken: true }).extend({
  judges: z.number().int(),
  questions: z.number().int(),
});
export type PanelRow = z.infer<typeof PanelRow>;

const ofQuiz = z.object({ courseId: Id, moduleId: Id });
const ofPanel = z.object({ panelId: Id });
const ofJudge = z.object({ panelId: Id, judgeId: Id });

export const standardPanelRoutes = {
  listPanels: route({
    method: 'GET',
    path: '/api/courses/:courseId/draft/modules/:moduleId/panels',
    who: 'author-courses',
    summary: 'The panels that have judged a quiz',
    params: ofQuiz,
    reply: z.object({ panels: z.array(PanelRow) }),
    refusals: ['not-found'],
  }),
  openPanel: route({
    method: 'POST',
    path: '/api/courses/:courseId/draft/modules/:moduleId/panels',
    who: 'author-courses',
    summary: 'Open a panel that sets the pass mark of a quiz (Angoff): its questions are frozen',
    params: ofQuiz,
    body: z.object({ borderline: plainText(2000) }),
    reply: StandardPanel,
    refusals: ['not-found', 'module-kind-mismatch', 'quiz-empty'],
  }),
  getPanel: route({
    method: 'GET',
    path: '/api/panels/:panelId',
    who: 'author-courses',
    summary: 'A panel with its judges, their estimates and the cut that follows',
    params: ofPanel,
    reply: StandardPanel,
    refusals: ['not-found'],
  }),
  addJudge: route({
    method: 'POST',
    path: '/api/panels/:panelId/judges',
    who: 'author-courses',
    summary: 'Add a judge: oneself, or somebody whose estimates one enters',
    params: ofPanel,
    body: z.object({ name: plainText(200).min(1), qualification: plainText(300), isMe: z.boolean() }),
    reply: StandardPanel,
    refusals: ['not-found', 'panel-closed', 'already-judge'],
  }),
  removeJudge: route({
    method: 'DELETE',
    path: '/api/panels/:panelId/judges/:judgeId',
    who: 'author-courses',
    summary: 'Take a judge out of a panel with what they said',
    params: ofJudge,
    reply: StandardPanel,
    refusals: ['not-found', 'panel-closed'],
  }),
  saveRatings: route({
    method: 'PUT',
    path: '/api/panels/:panelId/judges/:judgeId/ratings',
    who: 'author-courses',
    summary: 'Save what one judge estimates in one round, as a whole',
    params: ofJudge,
    body: z.object({ round: PanelRound, ratings: z.array(PanelRating).max(200) }),
    reply: StandardPanel,
    refusals: ['not-found', 'panel-closed', 'not-allowed', 'bad-request'],
  }),
  takePassMark: route({
    method: 'POST',
    path: '/api/panels/:panelId/pass-mark',
    who: 'author-courses',
    summary: 'Take the cut of a round as the pass mark of the draft; closes the panel as the record of it',
    params: ofPanel,
    body: z.object({ round: PanelRound }),
    reply: StandardPanel,
    refusals: ['not-found', 'panel-closed', 'panel-incomplete', 'panel-outdated'],
  }),
};
