/**
 * The platform's plain lists and lengths. No schema stands here: a page that only names what there is to choose from does not fetch the
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

/** What a report of a problem may be about. */
export const problemKinds = ['not-working', 'text', 'translation', 'accessibility', 'other'] as const;

/** Families of browsers: enough to see it oneself, too little to tell anybody apart. */
export const browserFamilies = ['chrome', 'edge', 'firefox', 'safari', 'other'] as const;

/** In characters. */
export const longestReport = 2000;
export const longestPageTitle = 200;

/** What a credential file says that can be held against the record, one by one; `other` is anything else in it. */
export const certificateFacts = [
  'holder',
  'course',
  'completed-on',
  'score',
  'version',
  'language',
  'issuer',
  'issued-at',
  'valid-until',
  'number',
  'other',
] as const;

/** Which attempts of one person count. Later ones know the questions, so the first is what usually counts. */
export const attemptChoices = ['first', 'last', 'highest', 'all'] as const;

/** One version of the course, all its versions, or also the courses that are the same one in other languages. */
export const statisticsReaches = ['version', 'course', 'family'] as const;
