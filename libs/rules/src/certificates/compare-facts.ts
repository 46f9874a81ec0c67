import { type CertificateFact, certificateFacts, type FactDifference } from '@amelie/contract';

/** The facts of a certificate as text; null for one that is not there. */
export type FactTexts = Partial<Record<CertificateFact, string | null>>;

/** Where a file says something else than the record, in the order in which a reader looks for it. */
export function compareFacts(inFile: FactTexts, onRecord: FactTexts): FactDifference[] {
  return certificateFacts
    .map((fact) => ({ fact, inFile: inFile[fact] ?? null, onRecord: onRecord[fact] ?? null }))
    .filter((pair) => pair.inFile !== pair.onRecord);
}
