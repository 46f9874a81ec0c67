import type { BrowserFamily, ProblemKind } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';

export const kindWords: Record<ProblemKind, MessageKey> = {
  'not-working': 'reports.kindNotWorking',
  text: 'reports.kindText',
  translation: 'reports.kindTranslation',
  accessibility: 'reports.kindAccessibility',
  other: 'reports.kindOther',
};

/** Names of makers are the same in every language. */
export const browserNames: Record<Exclude<BrowserFamily, 'other'>, string> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
};
