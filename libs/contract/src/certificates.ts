import { z } from 'zod';
import { certificateFacts } from './lists';
import { Id, Instant, Language, Share } from './words';

/** 128 random bits, base64url: names a certificate in public and tells nothing. */
export const CertificateId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** All that a certificate attests, frozen when it is issued. */
export const Attested = z.object({
  holder: z.string(),
  courseTitle: z.string(),
  courseVersion: z.number().int(),
  language: Language,
  minutes: z.number().int(),
  score: Share.nullable(),
  completedOn: z.iso.date(),
  issuer: z.string(),
  /** Reviews of the course were open at issue: not for clinical use. */
  draft: z.boolean(),
  /** The text of the default profile: no recognised credit. */
  credit: z.literal('none'),
});
export type Attested = z.infer<typeof Attested>;

export const certificateStates = ['issued', 'suspended', 'revoked', 'expired', 'superseded'] as const;
export const CertificateState = z.enum(certificateStates);
export type CertificateState = z.infer<typeof CertificateState>;

/** What staff can do with a certificate. None of them rewrites it: a correction is another certificate. */
export const certificateChanges = ['supersede', 'suspend', 'reinstate', 'revoke'] as const;
export const CertificateChange = z.enum(certificateChanges);
export type CertificateChange = z.infer<typeof CertificateChange>;

/** Why a certificate no longer stands, in a word that the public may read. */
export const certificateReasons = [
  'under-review',
  'identity-in-doubt',
  'issued-in-error',
  'conditions-not-met',
  'holder-asked',
  'name-corrected',
  'other',
] as const;
export const CertificateReason = z.enum(certificateReasons);
export type CertificateReason = z.infer<typeof CertificateReason>;

/** Whether a certificate stands, for whoever may see it. */
const standing = {
  state: CertificateState,
  /** Since when it is in this state; null while it stands. */
  since: Instant.nullable(),
  reason: CertificateReason.nullable(),
  /** The end of its validity, whether reached or to come; null when it has none. */
  expiresAt: Instant.nullable(),
  /** The certificate that took its place. */
  supersededBy: CertificateId.nullable(),
};

export const MyCertificate = z.object({
  id: CertificateId,
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  score: Share.nullable(),
  issuedAt: Instant,
  ...standing,
  draft: z.boolean(),
  /** The PDF is made within a second or two; until then the page says so. */
  pdfReady: z.boolean(),
  verifyUrl: z.string(),
});
export type MyCertificate = z.infer<typeof MyCertificate>;

export const VerifiedCertificate = z.object({
  id: CertificateId,
  ...standing,
  issuedAt: Instant,
  attested: Attested,
  synthetic: z.boolean(),
});
export type VerifiedCertificate = z.infer<typeof VerifiedCertificate>;

/** One change that was made, with what only staff read: who made it, and why in their own words. */
export const CertificateEvent = z.object({
  change: CertificateChange,
  reason: CertificateReason.nullable(),
  note: z.string(),
  at: Instant,
  by: z.string().nullable(),
});
export type CertificateEvent = z.infer<typeof CertificateEvent>;

export const ManagedCertificate = VerifiedCertificate.extend({
  /** The certificate that this one took the place of. */
  supersedes: CertificateId.nullable(),
  allowed: z.array(CertificateChange),
  /** It is the asking person's own: nobody decides about theirs. */
  own: z.boolean(),
  history: z.array(CertificateEvent),
});
export type ManagedCertificate = z.infer<typeof ManagedCertificate>;

export const CertificateFact = z.enum(certificateFacts);
export type CertificateFact = z.infer<typeof CertificateFact>;

export const FactDifference = z.object({
  fact: CertificateFact,
  inFile: z.string().nullable(),
  onRecord: z.string().nullable(),
});
export type FactDifference = z.infer<typeof FactDifference>;

/**
 * What comes of checking a file: as it was issued; changed since; right in every word but without a signature of ours
 * that holds; of another issuer; ours by its look, but never issued; or nothing that can be read.
 */
export const FileVerdict = z.enum(['genuine', 'altered', 'unsigned', 'foreign', 'unknown', 'unreadable']);
export type FileVerdict = z.infer<typeof FileVerdict>;

export const FileCheck = z.object({
  verdict: FileVerdict,
  /** What stands on record under the file's number. */
  certificate: VerifiedCertificate.nullable(),
  differences: z.array(FactDifference),
});
export type FileCheck = z.infer<typeof FileCheck>;
