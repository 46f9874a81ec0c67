import { z } from 'zod';
import { Country, Id, Language } from './words';

/** One of several packages of a part: a language, or a country's. */
export const PackageVariant = z.object({
  id: Id,
  language: Language,
  /** null: for every country. */
  country: Country.nullable(),
  bytes: z.number().int(),
  /** There is work of one's own in it. */
  begun: z.boolean(),
  /** The one that opens: the one used last, else the one that fits best. */
  chosen: z.boolean(),
});
export type PackageVariant = z.infer<typeof PackageVariant>;

/** A further package of a module, in another language or for one country. The module's own one is the default. */
export const DraftVariant = z.object({
  id: Id,
  packageId: Id,
  packageTitle: z.string(),
  language: Language,
  /** null: for every country. */
  country: Country.nullable(),
  sizeBytes: z.number().int(),
  isReady: z.boolean(),
});
export type DraftVariant = z.infer<typeof DraftVariant>;
