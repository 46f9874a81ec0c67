import type { FactDifference, FileCheck, Given, routes } from '@amelie/contract';
import { compareFacts } from '@amelie/rules';
import { type Database, rowOf } from '../../platform/database/database';
import { Refusal } from '../../platform/refusals/refusal';
import { verifyCertificate } from '../certificates.queries';
import { achievementCredential, credentialUrl, type CredentialSheet } from './achievement-credential';
import { claimedFacts, saysTheSame } from './claimed-facts';
import { didWebOf, ownKey } from './issuer-did';
import { type IssuerKey, listIssuerKeys } from './issuer-keys';
import { readCredentialSheet } from './open-credential';
import { type CredentialFile, readCredentialFile } from './read-credential-file';

type GivenFile = Given<typeof routes.checkCertificateFile> & { now: Date };

export interface CheckBench {
  database: Database;
  appOrigin: string;
}

const without = (verdict: FileCheck['verdict']): FileCheck => ({ verdict, certificate: null, differences: [] });

/** The number in a credential's id, when the id is an address of ours. */
function numberIn(id: string, appOrigin: string): string | null {
  const number = /\/([A-Za-z0-9_-]{22})\/credential$/.exec(id)?.[1];
  return number && id === credentialUrl(appOrigin, number) ? number : null;
}

/** Answers null instead of refusing `not-found`. */
async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

interface HeldAgainst {
  file: CredentialFile;
  sheet: CredentialSheet;
  appOrigin: string;
  key: IssuerKey | null;
}

/** Where the file says something else than what we would say today under the name that it uses for us. */
function differencesOf({ file, sheet, appOrigin, key }: HeldAgainst): FactDifference[] {
  const claimedDid = file.claimed.issuer.id;
  const method = key !== null && claimedDid.startsWith('did:key:') ? 'key' : 'web';
  const did = method === 'key' ? claimedDid : didWebOf(appOrigin);
  const expected = achievementCredential(sheet, { did, method, appOrigin });
  const found = compareFacts(claimedFacts(file.claimed), claimedFacts(expected));
  if (found.length > 0 || saysTheSame(file.claimed, expected)) return found;
  return [{ fact: 'other', inFile: null, onRecord: null }];
}

async function checkCredential({ database, appOrigin }: CheckBench, { content, now }: GivenFile): Promise<FileCheck> {
  const file = readCredentialFile(content);
  if (!file) return without('unreadable');
  const number = numberIn(file.claimed.id, appOrigin);
  if (!number) return without('foreign');
  const sheet = await orNothing(readCredentialSheet(database, number));
  if (!sheet) return without('unknown');
  const { verificationMethod } = file;
  const keys = await listIssuerKeys(database);
  const names = { issuer: file.claimed.issuer.id, verificationMethod: verificationMethod ?? '' };
  const key = ownKey(names, { appOrigin, keys });
  const differences = differencesOf({ file, sheet, appOrigin, key });
  const signed = key !== null && (await file.holdsUnder(key.publicKey));
  const certificate = await verifyCertificate(database, number, now);
  if (differences.length > 0) return { verdict: 'altered', certificate, differences };
  return { verdict: signed ? 'genuine' : 'unsigned', certificate, differences };
}

/** A PDF is the one that was issued, to the byte, or it is not: its text is not read. */
async function checkPdf({ database }: CheckBench, given: GivenFile): Promise<FileCheck> {
  const { content, certificateId, now } = given;
  const found = await rowOf<{ id: string }>(database, `select id from certificate where pdf_sha256 = $1`, [content]);
  if (found)
    return { verdict: 'genuine', certificate: await verifyCertificate(database, found.id, now), differences: [] };
  const looked = certificateId ? await orNothing(verifyCertificate(database, certificateId, now)) : null;
  return looked ? { verdict: 'altered', certificate: looked, differences: [] } : without('unknown');
}

/** Holds a file against the record and says what differs. Nothing of the file is kept. */
export async function checkCertificateFile(bench: CheckBench, given: GivenFile): Promise<FileCheck> {
  return given.kind === 'pdf' ? checkPdf(bench, given) : checkCredential(bench, given);
}
