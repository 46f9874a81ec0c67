import type { IssuerKey } from './issuer-keys';

/** Under which of its two names the issuer speaks: its host's, or that of the key alone. */
export type DidMethod = 'web' | 'key';

/** The issuer by its host (did:web 3.1): a port is percent-encoded. */
export function didWebOf(appOrigin: string): string {
  return `did:web:${encodeURIComponent(new URL(appOrigin).host)}`;
}

/** The issuer by a key alone: needs no network, and ends with the key. */
export function didKeyOf({ id }: Pick<IssuerKey, 'id'>): string {
  return `did:key:${id}`;
}

export interface IssuerNames {
  did: string;
  verificationMethod: string;
}

/** The issuer's name and that of its key in it. */
export function issuerNames(method: DidMethod, key: Pick<IssuerKey, 'id'>, appOrigin: string): IssuerNames {
  const did = method === 'web' ? didWebOf(appOrigin) : didKeyOf(key);
  return { did, verificationMethod: `${did}#${key.id}` };
}

/** The document of the issuer's did:web: every key whose signatures count (Controlled Identifiers 1.0, 2). */
export function didDocument(appOrigin: string, keys: readonly IssuerKey[]) {
  const did = didWebOf(appOrigin);
  const methods = keys.map(({ id }) => ({
    id: `${did}#${id}`,
    type: 'Multikey' as const,
    controller: did,
    publicKeyMultibase: id,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}

/**
 * The key of ours that a signature names, under either of our names; null for anything else. A name and a key that do
 * not belong together are nobody's.
 */
export function ownKey(
  { issuer, verificationMethod }: { issuer: string; verificationMethod: string },
  { appOrigin, keys }: { appOrigin: string; keys: readonly IssuerKey[] },
): IssuerKey | null {
  const methods: readonly DidMethod[] = ['web', 'key'];
  const named = (key: IssuerKey) =>
    methods
      .map((method) => issuerNames(method, key, appOrigin))
      .some((names) => names.did === issuer && names.verificationMethod === verificationMethod);
  return keys.find(named) ?? null;
}
