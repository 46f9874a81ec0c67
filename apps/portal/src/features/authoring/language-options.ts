import { languages } from '@amelie/contract';
import { languageNames } from '../../lib/i18n';

/** The six languages by their own names, for a list. */
export const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }));
