import { Language, QuestionKind, reviewers } from '@amelie/contract';
import { z } from 'zod';
import { contactCountries } from './course';

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Line = z.string().trim().min(1);
const SourceIds = z.array(z.string()).min(1);

const ReviewsYaml = z.array(z.strictObject({ kind: z.enum(reviewers), what: Line.max(500) })).default([]);

export const CourseYaml = z.strictObject({
  slug: Slug,
  code: Line.max(12),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: Language,
  title: Line.max(200),
  summary: Line.max(1000),
  audience: Line.max(200),
  modules: z.array(Slug).min(1),
  finalTest: Line.optional(),
  review: ReviewsYaml,
});

/** What a translation says of the course itself; the rest is the original's. */
export const TranslatedCourseYaml = CourseYaml.pick({ title: true, summary: true, audience: true });

/** Who has read the translation: nobody yet, or a linguist by name and day. */
export const TranslationYaml = z.strictObject({
  language: Language.optional(),
  read: z.strictObject({ by: Line.max(200), on: z.iso.date() }).nullable(),
});

export const SourcesYaml = z.record(
  z.string().regex(/^S\d+$/),
  z
    .strictObject({ title: Line, url: z.url().optional(), cite: Line.optional(), note: Line.optional() })
    .refine((source) => source.url !== undefined || source.cite !== undefined, { message: 'url or cite' }),
);

export const TranslatedSourcesYaml = z.record(z.string(), z.strictObject({ note: Line }));

export const ContactsYaml = z.array(
  z.strictObject({
    country: z.enum(contactCountries),
    name: Line,
    phone: Line.optional(),
    web: Line.optional(),
    hours: Line.optional(),
    languages: Line.optional(),
    who: Line,
    sources: SourceIds,
    lastVerified: z.iso.date().nullable(),
  }),
);

export const TranslatedContactsYaml = z.array(
  z.strictObject({ name: Line, hours: Line.optional(), languages: Line.optional(), who: Line }),
);

export const GlossaryYaml = z.array(
  z.strictObject({ id: Slug, term: Line.max(80), means: Line.max(500), sources: SourceIds }),
);

/** Which sources a meaning rests on is the original's to say; a translation may repeat it. */
export const TranslatedGlossaryYaml = z.array(GlossaryYaml.element.partial({ sources: true }));

/** The platform keeps the content note of a part in 300 characters. */
const longestModuleNote = 300;

export const FrontMatter = z.strictObject({
  title: Line.max(200),
  minutes: z.number().int().min(1).max(120),
  questions: Line,
  contentNote: Line.max(longestModuleNote).optional(),
});

const QuizOptionYaml = z.strictObject({
  text: Line.max(1000),
  correct: z.boolean(),
  feedback: Line.max(2000),
  sources: SourceIds,
});

/** The platform keeps the text of a question's sources in 500 characters. */
export const longestSourceText = 500;

export const QuestionsYaml = z.strictObject({
  module: Slug,
  passMark: z.number().min(0).max(100),
  review: ReviewsYaml,
  questions: z
    .array(
      z.strictObject({
        id: Slug,
        kind: QuestionKind,
        stem: Line.max(4000),
        options: z.array(QuizOptionYaml).min(2).max(12),
        feedback: Line.max(2000),
        sources: SourceIds,
      }),
    )
    .min(1)
    .max(200),
});
