import { z } from 'zod';
import { CertificateId } from './certificates';
import { route } from './route';

/** Under which of its names the issuer speaks: its host's, or that of its key alone. */
export const DidMethod = z.enum(['web', 'key']);
export type DidMethod = z.infer<typeof DidMethod>;

/** What a status list says of certificates, and which list: `revocation-0`. */
export const StatusListName = z.string().regex(/^(revocation|suspension)-(0|[1-9]\d{0,5})$/);

const DidDocument = z.object({
  '@context': z.array(z.string()),
  id: z.string(),
  verificationMethod: z.array(
    z.object({ id: z.string(), type: z.literal('Multikey'), controller: z.string(), publicKeyMultibase: z.string() }),
  ),
  assertionMethod: z.array(z.string()),
});

/** What verifiers all over the world read: no session, no names in addresses, the same answer for everybody. */
export const credentialRoutes = {
  certificateCredential: route({
    method: 'GET',
    path: '/api/certificates/:certificateId/credential',
    who: 'anyone',
    summary: 'The certificate as Open Badges 3.0 credential: JSON-LD with a Data Integrity proof, or a JWT',
    params: z.object({ certificateId: CertificateId }),
    query: z.object({ format: z.enum(['json', 'jwt']).default('json'), did: DidMethod.default('web') }),
    reply: 'file',
    refusals: ['not-found', 'too-many-tries'],
  }),
  issuerDid: route({
    method: 'GET',
    path: '/.well-known/did.json',
    who: 'anyone',
    summary: 'The keys under which this platform issues certificates (did:web)',
    reply: DidDocument,
  }),
  statusList: route({
    method: 'GET',
    path: '/credentials/status/:list',
    who: 'anyone',
    summary: 'Which certificates are revoked or suspended, as a signed Bitstring Status List',
    params: z.object({ list: StatusListName }),
    query: z.object({ did: DidMethod.default('web') }),
    reply: 'file',
    refusals: ['not-found'],
  }),
};
