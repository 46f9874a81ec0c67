import { z } from 'zod';
import { route } from './route';
import { Day, Language } from './words';

/** Where a service helps: one of the programme's countries, or the whole European Union. */
export const servedCountries = ['EU', 'BE', 'DE', 'GR', 'IT'] as const;
export const ServedCountry = z.enum(servedCountries);
export type ServedCountry = z.infer<typeof ServedCountry>;

/** A service for trafficked persons and for those who care for them, in the words of one language. */
export const SupportService = z.object({
  id: z.string(),
  country: ServedCountry,
  name: z.string(),
  /** What it is, in one line. */
  about: z.string(),
  /** As people read it. */
  phone: z.string().nullable(),
  /** What a telephone dials. */
  dial: z.string().nullable(),
  web: z.string().nullable(),
  who: z.string(),
  /** Null: nobody has found out yet. */
  hours: z.string().nullable(),
  languages: z.string().nullable(),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  /** The day on which somebody dialled the number; null: nobody has. */
  lastVerified: Day.nullable(),
});
export type SupportService = z.infer<typeof SupportService>;

export const directoryRoutes = {
  listSupportServices: route({
    method: 'GET',
    path: '/api/support-services',
    who: 'anyone',
    summary: 'Services for trafficked persons and for those who care for them, by country, in one language',
    query: z.object({ language: Language.default('en') }),
    reply: z.object({ services: z.array(SupportService) }),
  }),
};
