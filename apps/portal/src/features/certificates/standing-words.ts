import type { CertificateReason, CertificateState } from '@amelie/contract';
import type { BadgeTone } from '@amelie/ui';
import type { MessageKey } from '../../lib/i18n';

/** Why a certificate does not stand, as anybody may read it. */
export const reasonWords: Record<CertificateReason, MessageKey> = {
  'under-review': 'certificates.reason.under-review',
  'identity-in-doubt': 'certificates.reason.identity-in-doubt',
  'issued-in-error': 'certificates.reason.issued-in-error',
  'conditions-not-met': 'certificates.reason.conditions-not-met',
  'holder-asked': 'certificates.reason.holder-asked',
  'name-corrected': 'certificates.reason.name-corrected',
  other: 'certificates.reason.other',
};

/** The state in a word. */
export const stateBadges: Record<CertificateState, { tone: BadgeTone; words: MessageKey }> = {
  issued: { tone: 'good', words: 'certificates.validBadge' },
  suspended: { tone: 'caution', words: 'certificates.suspendedBadge' },
  revoked: { tone: 'loss', words: 'certificates.revokedBadge' },
  expired: { tone: 'neutral', words: 'certificates.expiredBadge' },
  superseded: { tone: 'neutral', words: 'certificates.supersededBadge' },
};
