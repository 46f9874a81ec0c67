import { canonize } from 'jsonld';
import { createHash, sign, verify } from 'node:crypto';
import { privateKeyOf, publicKeyOf } from './ed25519';
import { fromBase58, toBase58 } from './multikey';
import { loadPackagedContext } from './packaged-contexts';

/** A JSON document with its contexts; everything else is its own matter. */
export interface LinkedDocument {
  '@context': readonly string[];
  [field: string]: unknown;
}

export interface DataIntegrityProof {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  created: string;
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  proofValue: string;
}

async function hashOf(document: object): Promise<Buffer> {
  const quads = await canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader: loadPackagedContext,
  });
  return createHash('sha256').update(quads).digest();
}

/** The bytes that are signed: the proof's hash, then the document's (Data Integrity EdDSA Cryptosuites 1.0, 3.2.4). */
async function signedBytes(document: LinkedDocument, options: Omit<DataIntegrityProof, 'proofValue'>): Promise<Buffer> {
  const [proof, content] = await Promise.all([
    hashOf({ '@context': document['@context'], ...options }),
    hashOf(document),
  ]);
  return Buffer.concat([proof, content]);
}

export interface ProofWish {
  seed: Uint8Array;
  verificationMethod: string;
  created: Date;
}

/** Adds an eddsa-rdfc-2022 proof. The same document, key and time give the same bytes. */
export async function addProof<D extends LinkedDocument>(
  document: D,
  { seed, verificationMethod, created }: ProofWish,
): Promise<D & { proof: DataIntegrityProof }> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  const signature = sign(null, await signedBytes(document, options), privateKeyOf(seed));
  return { ...document, proof: { ...options, proofValue: `z${toBase58(signature)}` } };
}

/**
 * Whether a document is what the holder of this key signed. A document that uses a word or a context that we don't
 * know is not.
 */
export async function proofHolds(
  document: LinkedDocument & { proof: DataIntegrityProof },
  publicKey: Uint8Array,
): Promise<boolean> {
  const { proof, ...content } = document;
  const { proofValue, ...options } = proof;
  const signature = proofValue.startsWith('z') ? fromBase58(proofValue.slice(1)) : null;
  if (signature?.length !== 64) return false;
  try {
    const bytes = await signedBytes({ ...content, '@context': document['@context'] }, options);
    return verify(null, bytes, publicKeyOf(publicKey), signature);
  } catch {
    return false;
  }
}
