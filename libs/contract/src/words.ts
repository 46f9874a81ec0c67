import { z } from 'zod';
import { countries, genders, languages, professions } from './lists';

export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

export const Country = z.enum(countries);
export type Country = z.infer<typeof Country>;

export const Profession = z.enum(professions);
export type Profession = z.infer<typeof Profession>;

export const Gender = z.enum(genders);
export type Gender = z.infer<typeof Gender>;

export const Id = z.uuid();
export type Id = string;

/** An instant as ISO 8601 text with an offset. */
export const Instant = z.iso.datetime({ offset: true });

/** A share between 0 and 1. */
export const Share = z.number().min(0).max(1);

/** True for text that a database takes: no NUL, no half of a character that needs two. */
export const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

/** Text as a program sends it: whatever a database takes. */
export function storableText(longest: number) {
  return z.string().max(longest).refine(isStorable);
}

/** A day that calendars and the database agree on. */
export const Day = z.iso.date().refine((day) => day >= '1900');

/** Text that people typed: trimmed, without NUL or other control characters but line breaks and tabs. */
export function plainText(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u)
    .refine(isStorable);
}

/** An IRI, or the beginning of one, with its scheme. */
export function iri(longest: number) {
  return z
    .string()
    .max(longest)
    .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u001f\u007f]*$/iu)
    .refine(isStorable);
}

export const Done = z.object({ done: z.literal(true) });
