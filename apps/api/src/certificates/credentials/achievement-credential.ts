import type { Attested } from '@amelie/contract';
import { certificateTexts } from '../certificate-texts';
import type { DidMethod } from './issuer-did';
import { credentialsContext, openBadgesContext } from './packaged-contexts';
import type { StatusPlace } from './status-list';

export interface CredentialSheet {
  id: string;
  versionId: string;
  attested: Attested;
  issuedAt: Date;
  expiresAt: Date | null;
  place: StatusPlace;
}

export interface CredentialIssuer {
  did: string;
  method: DidMethod;
  appOrigin: string;
}

/** An instant as credentials write it: to the second. */
export const toInstant = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** The address of a credential, and its id. */
export function credentialUrl(appOrigin: string, certificateId: string): string {
  return `${appOrigin}/api/certificates/${certificateId}/credential`;
}

export type StatusPurpose = 'revocation' | 'suspension';

/** The address of a status list; each of the issuer's names has its own, because a list has to be by whom it serves. */
export function statusListUrl(
  { appOrigin, method }: Omit<CredentialIssuer, 'did'>,
  { purpose, list }: { purpose: StatusPurpose; list: number },
): string {
  return `${appOrigin}/credentials/status/${purpose}-${list}${method === 'key' ? '?did=key' : ''}`;
}

function statusEntries(issuer: CredentialIssuer, { list, index }: StatusPlace) {
  const purposes: readonly StatusPurpose[] = ['revocation', 'suspension'];
  return purposes.map((purpose) => {
    const address = statusListUrl(issuer, { purpose, list });
    return {
      id: `${address}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(index),
      statusListCredential: address,
    };
  });
}

/** What was to be done, in the language of the certificate: also that it is a draft, and that it carries no credit. */
function narrativeOf({ language, minutes, draft }: Attested): string {
  const texts = certificateTexts[language];
  const locale = language === 'en' ? 'en-GB' : language;
  const time = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
  const lines = [texts.criteria, `${texts.duration}: ${time}.`, texts.credit, draft ? texts.draft : ''];
  return lines.filter((line) => line !== '').join(' ');
}

function achievementOf({ versionId, attested }: CredentialSheet) {
  const texts = certificateTexts[attested.language];
  const id = `urn:uuid:${versionId}`;
  const result = {
    id: `${id}#result`,
    type: ['ResultDescription'],
    name: texts.result,
    resultType: 'Percent',
    valueMin: '0',
    valueMax: '100',
  };
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Course',
    name: attested.courseTitle,
    description: `${texts.title}: ${attested.courseTitle}`,
    criteria: { narrative: narrativeOf(attested) },
    inLanguage: attested.language,
    version: String(attested.courseVersion),
    ...(attested.score === null ? {} : { resultDescription: [result] }),
  };
}

function subjectOf(sheet: CredentialSheet) {
  const { attested } = sheet;
  const achievement = achievementOf(sheet);
  const result = { type: ['Result'], resultDescription: `${achievement.id}#result` };
  return {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: attested.holder, identityType: 'name' }],
    activityEndDate: attested.completedOn,
    achievement,
    ...(attested.score === null ? {} : { result: [{ ...result, value: String(Math.round(attested.score * 100)) }] }),
  };
}

/**
 * A certificate as Open Badges 3.0 credential on the Verifiable Credentials Data Model 2.0, not signed yet. It says what
 * was frozen at issue; whether it still stands, its status lists say.
 */
export function achievementCredential(sheet: CredentialSheet, issuer: CredentialIssuer) {
  const { id, attested, issuedAt, expiresAt, place } = sheet;
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: credentialUrl(issuer.appOrigin, id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.did, type: ['Profile'], name: attested.issuer, url: issuer.appOrigin },
    validFrom: toInstant(issuedAt),
    ...(expiresAt ? { validUntil: toInstant(expiresAt) } : {}),
    name: attested.courseTitle,
    credentialSubject: subjectOf(sheet),
    credentialStatus: statusEntries(issuer, place),
  };
}
