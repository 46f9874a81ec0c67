import { z } from 'zod';
import { languages } from './lists';
import { Id, Language, plainText } from './words';

/** When a form is asked: at the end of a course, and three months later. */
export const formStages = ['end', 'follow-up'] as const;
export const FormStage = z.enum(formStages);
export type FormStage = z.infer<typeof FormStage>;

export const formKinds = ['scale', 'single', 'text'] as const;
export const FormKind = z.enum(formKinds);
export type FormKind = z.infer<typeof FormKind>;

/** The steps of a scale: 1 is the least, 5 the most. */
export const scaleSteps = [1, 2, 3, 4, 5] as const;

/** Days after the end of the course at which the follow-up opens: three months, in whole weeks. */
export const followUpAfterDays = 91;

export const longestFormText = 2000;

interface ReadyQuestion {
  key: string;
  kind: FormKind;
  options: readonly string[];
}

/** The form that comes with the platform. Its words stand in the catalogues, in every language. */
export const readyQuestions = {
  end: [
    { key: 'satisfaction', kind: 'scale', options: [] },
    { key: 'usefulness', kind: 'scale', options: [] },
    { key: 'care', kind: 'scale', options: [] },
    { key: 'intention', kind: 'single', options: ['yes', 'probably', 'unsure', 'already', 'no'] },
    { key: 'plan', kind: 'text', options: [] },
    { key: 'comment', kind: 'text', options: [] },
  ],
  'follow-up': [
    { key: 'used', kind: 'single', options: ['often', 'once', 'no-opportunity', 'hindered'] },
    { key: 'hindrance', kind: 'single', options: ['time', 'way', 'services', 'support', 'other'] },
    { key: 'looking-back', kind: 'scale', options: [] },
    { key: 'later-comment', kind: 'text', options: [] },
  ],
} as const satisfies Record<FormStage, readonly ReadyQuestion[]>;

export type ReadyKey = (typeof readyQuestions)[FormStage][number]['key'];
export const ReadyKey = z.enum([...readyQuestions.end, ...readyQuestions['follow-up']].map(({ key }) => key));

const oneText = plainText(300).min(1);

/** A text in the languages that somebody has written it in. */
export const FormTexts = z.partialRecord(z.enum(languages), oneText);
export type FormTexts = z.infer<typeof FormTexts>;

const said = FormTexts.refine((texts) => Object.keys(texts).length > 0);

export const FormOption = z.object({ id: Id, texts: said });
export type FormOption = z.infer<typeof FormOption>;

/** A question that a trainer has added. Options belong to a single choice only. */
export const OwnQuestion = z
  .object({
    id: Id,
    stage: FormStage,
    kind: FormKind,
    texts: said,
    options: z.array(FormOption).max(10),
  })
  .refine(({ kind, options }) => (kind === 'single' ? options.length >= 2 : options.length === 0));
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** The form of a version of a course. */
export const CourseForm = z.object({
  isOn: z.boolean(),
  /** The certificate waits until the form of the end has been sent. */
  required: z.boolean(),
  /** Asks again after three months. */
  followUp: z.boolean(),
  /** Ready-made questions that are not asked. */
  leftOut: z.array(ReadyKey).max(20),
  own: z.array(OwnQuestion).max(20),
});
export type CourseForm = z.infer<typeof CourseForm>;

/** An answer that has been chosen: its id, and for an own question its words. */
export const AskedOption = z.object({ key: z.string(), texts: FormTexts.nullable() });
export type AskedOption = z.infer<typeof AskedOption>;

/** A question as it is asked. Without texts it is one of the platform's own, whose words stand in the catalogues. */
export const AskedFormQuestion = z.object({
  key: z.string(),
  kind: FormKind,
  texts: FormTexts.nullable(),
  options: z.array(AskedOption),
});
export type AskedFormQuestion = z.infer<typeof AskedFormQuestion>;

/** One answer: a step of the scale, the key of an option, or a text. What was left open has none. */
export const FormAnswer = z.object({
  question: z.string().min(1).max(40),
  value: z.union([z.number().int().min(1).max(5), plainText(longestFormText).min(1)]),
});
export type FormAnswer = z.infer<typeof FormAnswer>;

export const FormAnswers = z.array(FormAnswer).max(40);

/** Whether a form can be answered: not yet, now, or it has been sent. */
export const FormState = z.enum(['not-yet', 'open', 'sent']);
export type FormState = z.infer<typeof FormState>;

/** How the form of a course stands for one learner. */
export const FormStanding = z.object({
  required: z.boolean(),
  end: FormState,
  /** null where the course asks only once. */
  followUp: FormState.nullable(),
});
export type FormStanding = z.infer<typeof FormStanding>;

/** A form as its learner fills it in. */
export const MyForm = z.object({
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  stage: FormStage,
  state: FormState,
  required: z.boolean(),
  questions: z.array(AskedFormQuestion),
  /** What was filled in and not sent yet. */
  draft: z.array(FormAnswer),
  certificateId: z.string().nullable(),
});
export type MyForm = z.infer<typeof MyForm>;
