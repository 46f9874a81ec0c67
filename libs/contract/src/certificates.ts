import { z } from 'zod';
import { route } from './route';
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

export const CertificateState = z.enum(['issued', 'revoked']);

export const MyCertificate = z.object({
  id: CertificateId,
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  score: Share.nullable(),
  issuedAt: Instant,
  state: CertificateState,
  draft: z.boolean(),
  /** The PDF is made within a second or two; until then the page says so. */
  pdfReady: z.boolean(),
  verifyUrl: z.string(),
});
export type MyCertificate = z.infer<typeof MyCertificate>;

export const VerifiedCertificate = z.object({
  id: CertificateId,
  state: CertificateState,
  issuedAt: Instant,
  revokedAt: Instant.nullable(),
  attested: Attested,
  synthetic: z.boolean(),
});
export type VerifiedCertificate = z.infer<typeof VerifiedCertificate>;

const ofCertificate = z.object({ certificateId: CertificateId });

export const certificateRoutes = {
  myCertificates: route({
    method: 'GET',
    path: '/api/my/certificates',
    who: 'learn',
    summary: 'My certificates, newest first',
    reply: z.object({ certificates: z.array(MyCertificate) }),
  }),
  certificatePdf: route({
    method: 'GET',
    path: '/api/my/certificates/:certificateId/pdf',
    who: 'learn',
    summary: 'The certificate as PDF',
    params: ofCertificate,
    reply: 'file',
    refusals: ['not-found', 'certificate-not-ready'],
  }),
  verifyCertificate: route({
    method: 'GET',
    path: '/api/verify/:certificateId',
    who: 'anyone',
    summary: 'What a certificate attests, for whoever holds its address',
    params: ofCertificate,
    reply: VerifiedCertificate,
    refusals: ['not-found', 'too-many-tries'],
  }),
};
