import { z } from 'zod';
import {
  CertificateId,
  FileCheck,
  CertificateReason,
  ManagedCertificate,
  MyCertificate,
  VerifiedCertificate,
} from './certificates';
import { route } from './route';
import { plainText, storableText } from './words';

const ofCertificate = z.object({ certificateId: CertificateId });
/** What staff write beside a change, for staff. */
const note = plainText(500);

const changing = ['not-found', 'certificate-own', 'certificate-state'] as const;

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
  checkCertificateFile: route({
    method: 'POST',
    path: '/api/verify/files',
    who: 'anyone',
    summary: 'Hold a credential file, or the SHA-256 of a PDF, against the record; nothing of it is kept',
    body: z.object({
      kind: z.enum(['credential', 'pdf']),
      /** The text of the credential, or the hash in hex: a PDF itself never leaves the reader's machine. */
      content: storableText(60_000),
      /** The certificate that the reader is looking at. */
      certificateId: CertificateId.nullable().default(null),
    }),
    reply: FileCheck,
    refusals: ['too-many-tries'],
  }),
  openCertificate: route({
    method: 'GET',
    path: '/api/certificates/:certificateId',
    who: 'manage-certificates',
    summary: 'A certificate by its number, with what happened to it and what can be done',
    params: ofCertificate,
    reply: ManagedCertificate,
    refusals: ['not-found'],
  }),
  suspendCertificate: route({
    method: 'POST',
    path: '/api/certificates/:certificateId/suspend',
    who: 'manage-certificates',
    summary: 'Suspend a certificate while something is looked into',
    params: ofCertificate,
    body: z.object({ reason: CertificateReason.extract(['under-review', 'identity-in-doubt']), note }),
    reply: ManagedCertificate,
    refusals: [...changing],
  }),
  reinstateCertificate: route({
    method: 'POST',
    path: '/api/certificates/:certificateId/reinstate',
    who: 'manage-certificates',
    summary: 'Put a suspended certificate back',
    params: ofCertificate,
    body: z.object({ note }),
    reply: ManagedCertificate,
    refusals: [...changing],
  }),
  revokeCertificate: route({
    method: 'POST',
    path: '/api/certificates/:certificateId/revoke',
    who: 'manage-certificates',
    summary: 'Withdraw a certificate for good',
    params: ofCertificate,
    body: z.object({
      reason: CertificateReason.extract([
        'issued-in-error',
        'conditions-not-met',
        'identity-in-doubt',
        'holder-asked',
        'other',
      ]),
      note,
    }),
    reply: ManagedCertificate,
    refusals: [...changing, 'note-missing'],
  }),
  supersedeCertificate: route({
    method: 'POST',
    path: '/api/certificates/:certificateId/supersede',
    who: 'manage-certificates',
    summary: 'Correct the name: a new certificate takes the place of this one, which keeps what it says',
    params: ofCertificate,
    body: z.object({ holder: plainText(200).min(1), note }),
    reply: ManagedCertificate,
    refusals: [...changing],
  }),
};
