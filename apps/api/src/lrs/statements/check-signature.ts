import { canonicalText, isObject, isStatement, type Statement, type XapiVersion } from '@amelie/formats';
import { createVerify, X509Certificate } from 'node:crypto';
import { badRequest } from '../http/xapi-fault';
import type { SentAttachment } from './read-sent';

const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature';
const hashes: Record<string, string> = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' };

function readPart(part: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return value;
  } catch {
    throw badRequest('The signature is no JWS in compact form.');
  }
}

/** The certificate that made the signature, where it came along (RFC 7515 4.1.6). */
function certificateOf(x5c: unknown): X509Certificate | null {
  if (x5c === undefined) return null;
  const [first]: unknown[] = Array.isArray(x5c) ? x5c : [];
  try {
    return new X509Certificate(Buffer.from(String(first), 'base64'));
  } catch {
    throw badRequest('The certificate of the signature cannot be read.');
  }
}

/** The statement as it was before its signature was added. */
function unsigned({ attachments = [], ...statement }: Statement): Statement {
  return { ...statement, attachments: attachments.filter(({ usageType }) => usageType !== signatureUsage) };
}

function demandSigned(jws: string, statement: Statement, version: XapiVersion): void {
  const [head = '', payload = '', signature = '', ...more] = jws.trim().split('.');
  if (signature === '' || more.length > 0) throw badRequest('The signature is no JWS in compact form.');
  const header = readPart(head);
  const hash = isObject(header) ? hashes[String(header.alg)] : undefined;
  if (!isObject(header) || !hash) throw badRequest('The signature has to be made with RS256, RS384 or RS512.');
  const signed = readPart(payload);
  if (!isStatement(signed, version, [])) throw badRequest('What was signed is no statement.');
  if (canonicalText(unsigned(signed)) !== canonicalText(unsigned(statement)))
    throw badRequest('What was signed is another statement.');
  const certificate = certificateOf(header.x5c);
  if (!certificate) return;
  const fits = createVerify(hash)
    .update(`${head}.${payload}`)
    .verify(certificate.publicKey, Buffer.from(signature, 'base64url'));
  if (!fits) throw badRequest('The signature does not fit its certificate.');
}

/** Checks the signatures among the attachments (1.0.3 Data 2.6); one without a certificate is kept unverified. */
export function checkSignatures(statement: Statement, sent: SentAttachment[], version: XapiVersion): void {
  for (const { usageType, contentType, sha2 } of statement.attachments ?? []) {
    if (usageType !== signatureUsage) continue;
    if (contentType !== 'application/octet-stream')
      throw badRequest('A signature has the content type application/octet-stream.');
    const content = sent.find((one) => one.sha2 === sha2.toLowerCase())?.content;
    if (!content) throw badRequest('A signature has to come along.');
    demandSigned(content.toString('utf8'), statement, version);
  }
}
