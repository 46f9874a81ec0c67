/**
 * The platform's plain lists. No schema stands here: a page that only names what there is to choose from does not fetch the
 * validation, which weighs more than many pages.
 */

/** The six languages of the platform, in the order in which they are offered. */
export const languages = ['en', 'fr', 'nl', 'de', 'el', 'it'] as const;

/** The programme's countries; `other` keeps everybody else countable. */
export const countries = ['BE', 'DE', 'GR', 'IT', 'other'] as const;

export const professions = [
  'nurse',
  'midwife',
  'physician',
  'psychologist',
  'social-worker',
  'paramedic',
  'public-health',
  'other',
] as const;

export const genders = ['woman', 'man', 'non-binary', 'undisclosed'] as const;
