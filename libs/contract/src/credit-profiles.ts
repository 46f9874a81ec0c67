import { z } from 'zod';
import { Country, Day, Profession, Share } from './words';

/** Numbers by which authorities know a professional. */
export const identityFields = ['inami', 'efn', 'codice-fiscale', 'amka'] as const;
export const IdentityField = z.enum(identityFields);
export type IdentityField = z.infer<typeof IdentityField>;

/** Where a rule comes from, and whether somebody has checked it against what the body says today. */
const origin = { source: z.string().min(1), verified: z.boolean() };

/** A value of a profile together with where it comes from; `note` says what the value alone does not. */
const sourced = <V extends z.ZodType>(value: V) => z.strictObject({ value, ...origin, note: z.string().optional() });

/** What a body asks of a course and of a learner. A rule that is not there is not known, or not asked. */
export const CreditRules = z.strictObject({
  passMark: sourced(Share).optional(),
  maximumAttempts: sourced(z.number().int().min(1)).optional(),
  /** Between two attempts. */
  coolOffHours: sourced(z.number().min(0)).optional(),
  questionsPer30Minutes: sourced(z.number().min(0)).optional(),
  /** Both the questions and their answers are shuffled. */
  doubleRandomisation: sourced(z.literal(true)).optional(),
  /** Counted active time: a number of minutes, or the course's own estimate. */
  minimumActiveMinutes: sourced(z.union([z.number().int().min(1), z.literal('estimated')])).optional(),
  maximumModuleMinutes: sourced(z.number().int().min(1)).optional(),
  evaluationRequired: sourced(z.literal(true)).optional(),
  /** Authors and the scientific committee have signed what interests they have. */
  conflictStatements: sourced(z.literal(true)).optional(),
  identityFields: sourced(z.array(IdentityField).min(1)).optional(),
});
export type CreditRules = z.infer<typeof CreditRules>;
export const creditRuleNames = CreditRules.keyof().options;
export type CreditRuleName = keyof CreditRules;

export const CreditFormula = z.strictObject({
  /** What the body calls its credit. */
  unit: z.enum(['ECMEC', 'CP', 'CME-Punkte', 'crediti ECM', 'μόρια']),
  /** One credit for this many minutes of the course. */
  minutesPerCredit: z.number().int().min(1),
  /** Parts of a credit are left out. */
  whole: z.boolean(),
});
export type CreditFormula = z.infer<typeof CreditFormula>;

/** Rules of a body for credit, or of none: `hours-only` states the hours and gives no credit. */
export const CreditProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['credit', 'hours-only']),
  jurisdiction: z.union([Country, z.literal('EU')]),
  body: z.string().min(1),
  professions: z.array(Profession).min(1),
  rules: CreditRules,
  formula: sourced(CreditFormula).nullable(),
  /** For how many months an accreditation or a course counts before it has to be looked at anew. */
  validMonths: sourced(z.number().int().min(1)).optional(),
  /** Until when attendance has to be reported, in the body's words. */
  filing: sourced(z.string().min(1)).optional(),
  /** What has to be found out before anybody relies on the profile. */
  open: z.array(z.string().min(1)),
});
export type CreditProfile = z.infer<typeof CreditProfile>;

/** The body's word for one version of a course, without which there is no credit. */
export const Accreditation = z.strictObject({
  profileId: z.string(),
  number: z.string().min(1),
  from: Day,
  until: Day,
});
export type Accreditation = z.infer<typeof Accreditation>;
