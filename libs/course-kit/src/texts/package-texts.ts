import type { Language } from '@amelie/contract';
import { de } from './de';
import { el } from './el';
import { en, type PackageTexts } from './en';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';

/** The package's own words in the six languages of the platform; a package uses those of its course. */
export const packageTexts: Record<Language, PackageTexts> = { en, fr, nl, de, el, it };
