import type { Given, Language, directoryRoutes, Reply, SupportService } from '@amelie/contract';
import { type KnownService, knownServices } from './known-services';

/** What a telephone dials: a trunk number gets its country's prefix, a short number stays as it is. */
const prefixes: Partial<Record<KnownService['country'], string>> = { BE: '+32' };

function dialOf({ phone, country }: KnownService): string | null {
  if (phone === null) return null;
  const digits = phone.replaceAll(' ', '');
  const prefix = prefixes[country];
  return prefix && digits.startsWith('0') ? `${prefix}${digits.slice(1)}` : digits;
}

/** One service in the words of one language. */
export function sayService(service: KnownService, language: Language): SupportService {
  const { about, who, hours, languages } = service;
  return {
    ...service,
    about: about[language],
    who: who[language],
    hours: hours?.[language] ?? null,
    languages: languages?.[language] ?? null,
    dial: dialOf(service),
  };
}

/** All services in one language, in the order of the directory: what holds everywhere comes first. */
export function listSupportServices({
  language,
}: Given<typeof directoryRoutes.listSupportServices>): Reply<typeof directoryRoutes.listSupportServices> {
  return { services: knownServices.map((service) => sayService(service, language)) };
}
