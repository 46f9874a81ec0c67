import { Day, Language, ServedCountry } from '@amelie/contract';
import { z } from 'zod';
import kept from './support-services.json';

/** One text in all six languages: a language too few stops the start. */
const Everywhere = z.record(Language, z.string().trim().min(1));

const KnownService = z.strictObject({
  id: z.string().regex(/^[a-z]{2}-[a-z0-9-]+$/),
  country: ServedCountry,
  /** The service's own name, the same in every language. */
  name: z.string().min(1),
  phone: z
    .string()
    .regex(/^\d[\d ]*$/)
    .nullable(),
  web: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .nullable(),
  about: Everywhere,
  who: Everywhere,
  hours: Everywhere.nullable(),
  languages: Everywhere.nullable(),
  sources: z.array(z.strictObject({ title: z.string().min(1), url: z.url() })).min(1),
  /** The day on which somebody dialled the number. Nobody writes it down who has not. */
  lastVerified: Day.nullable(),
});
export type KnownService = z.infer<typeof KnownService>;

/** Reads the directory; throws on whatever lacks a language, a source or a shape. */
export function readServices(given: unknown): KnownService[] {
  return z.array(KnownService).parse(given);
}

/** All services that we know of, as they are shipped. */
export const knownServices: readonly KnownService[] = readServices(kept);
