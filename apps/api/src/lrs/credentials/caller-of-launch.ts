import type { Statement } from '@amelie/formats';
import { sha256 } from '@amelie/ground';
import { timingSafeEqual } from 'node:crypto';
import { XapiFault } from '../http/xapi-fault';
import type { PreparedStatement } from '../statements/prepared-statement';
import type { Bound } from './bound';
import type { Caller } from './caller';

/** Keys of launches are ids of sessions; anything else is none and is not asked for. */
export const isLaunchKey = (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

interface LaunchToken {
  tokenSha256: Buffer;
  packageId: string;
  over: boolean;
}

interface Launched {
  key: string;
  secret: string;
  appOrigin: string;
  /** What is told to a token that is over. */
  whenOver: string;
  bound: Bound;
}

/** Whoever speaks with the token of a launch; null with another secret, 403 once the launch is over. */
export function callerOfLaunch(
  token: LaunchToken,
  { key, secret, appOrigin, whenOver, bound }: Launched,
): Caller | null {
  // Secrets are 256 random bits: a plain hash of them cannot be guessed.
  if (!timingSafeEqual(token.tokenSha256, sha256(secret))) return null;
  if (token.over) throw new XapiFault(403, whenOver);
  const account = { homePage: appOrigin, name: `package-${token.packageId}` };
  return {
    credentialId: key,
    authority: { objectType: 'Agent', name: 'Launched content', account },
    scopes: ['statements/write', 'statements/read/mine', 'state', 'profile'],
    activityPrefix: null,
    bound,
  };
}

/** Each statement as it came beside what is stored of it. */
export function besideGiven(given: readonly Statement[], prepared: readonly PreparedStatement[]) {
  return prepared.flatMap((one, place) => {
    const statement = given[place];
    return statement ? [{ given: statement, prepared: one }] : [];
  });
}
