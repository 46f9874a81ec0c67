/**
 * Every refusal that the platform can answer, with its HTTP status. The text for people stands in the locales
 * under `refusals.<code>`; anything that is not in this table is a bug and answers 500.
 */
export const refusals = {
  'bad-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'too-many-tries': 429,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'wrong-host': 421,
  'too-large': 413,
  'duplicate-cookie': 400,
  unavailable: 503,
  'storage-full': 507,

  'email-taken': 409,
  'reset-link-invalid': 410,
  'password-too-weak': 422,
  'wrong-password': 422,
  'last-administrator': 409,

  'course-not-ready': 409,
  'course-not-published': 409,
  'draft-changed': 409,
  'module-kind-mismatch': 422,
  'package-not-ready': 409,
  'package-in-use': 409,
  'replacement-unsafe': 409,
  'variant-taken': 409,
  'import-finished': 409,
  'import-cancelled': 409,

  'not-enrolled': 409,
  'module-locked': 409,
  'reason-missing': 422,

  'item-locked': 409,
  'au-host-not-allowed': 409,
  'registration-taken': 409,
  'unit-waived': 409,
  'launch-ended': 410,
  'launch-superseded': 409,
  'attempt-closed': 409,
  'commit-invalid': 422,

  'no-attempts-left': 409,
  'quiz-empty': 409,
  'answer-unknown': 422,
  'cool-off': 409,
  'deadline-passed': 409,
  'question-passed': 409,
  'answer-checked': 409,
  'not-answered': 409,

  'certificate-not-ready': 409,
  'certificate-state': 409,
  'certificate-own': 403,
  'note-missing': 422,
  'requirements-not-met': 409,

  'export-not-ready': 409,
  'export-expired': 410,
  'export-failed': 409,

  'job-not-failed': 409,

  'question-changed': 409,
  'question-media-unknown': 422,
  'category-name-taken': 409,
  'category-not-empty': 409,
  'category-in-itself': 409,
  'category-too-deep': 409,
  'too-many-categories': 409,
  'question-import-not-read': 409,
  'media-unknown': 422,
  'nothing-to-export': 409,
  'too-many-questions': 409,

  'archive-damaged': 422,
  'archive-unsafe-entry': 422,
  'archive-special-entry': 422,
  'archive-limit': 413,
  'archive-unsupported': 422,
  'manifest-missing': 422,
  'manifest-unreadable': 422,
  'manifest-doctype': 422,
  'launch-outside-package': 422,
  'package-unsupported': 422,
} as const;

export type RefusalCode = keyof typeof refusals;
export const refusalCodes = Object.keys(refusals) as RefusalCode[];
