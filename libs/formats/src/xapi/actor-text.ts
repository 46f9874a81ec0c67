import type { XapiActor } from './statement';
import { isIri } from './values';

/** Who somebody is in one line that a person can copy and type; an account of `home` is its bare name. */
export function actorText({ mbox, mbox_sha1sum, openid, account }: XapiActor, home: string): string | null {
  if (mbox !== undefined) return mbox;
  if (mbox_sha1sum !== undefined) return `sha1:${mbox_sha1sum.toLowerCase()}`;
  if (openid !== undefined) return openid;
  if (account === undefined) return null;
  return account.homePage === home ? account.name : `${account.name} @ ${account.homePage}`;
}

/** Whom a line means (1.0.3 Data 2.4.2.3); every line means somebody. */
export function readActorText(text: string, home: string): XapiActor {
  const [, name, homePage] = /^(.+) @ (\S+)$/s.exec(text) ?? [];
  if (name !== undefined && homePage !== undefined && isIri(homePage)) return { account: { homePage, name } };
  const [, sha1] = /^sha1:([0-9a-f]{40})$/i.exec(text) ?? [];
  if (sha1 !== undefined) return { mbox_sha1sum: sha1 };
  if (/^mailto:/i.test(text)) return { mbox: text };
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return { mbox: `mailto:${text}` };
  return /^https?:/i.test(text) && isIri(text) ? { openid: text } : { account: { homePage: home, name: text } };
}
