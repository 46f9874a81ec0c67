import { createHash, generateKeyPairSync, sign } from 'node:crypto';

export const sha256Hex = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

export interface GivenPart {
  headers: Record<string, string>;
  content: string | Buffer;
}

/** A body in parts, and the header that says where they part. */
export function buildMultipart(parts: GivenPart[], boundary = 'the-boundary') {
  const bytes = parts.flatMap(({ headers, content }) => [
    `--${boundary}\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
    content,
    '\r\n',
  ]);
  return {
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}` },
    raw: Buffer.concat([...bytes, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece))),
  };
}

/** What a statement says about an attachment. */
export const describeAttachment = (content: string | Buffer, more: object = {}) => ({
  usageType: 'https://example.test/usage',
  display: { en: 'A text' },
  contentType: 'text/plain',
  length: Buffer.byteLength(content),
  sha2: sha256Hex(content),
  ...more,
});

export const jsonPart = (json: unknown): GivenPart => ({
  headers: { 'Content-Type': 'application/json' },
  content: JSON.stringify(json),
});

export const attachmentPart = (content: string | Buffer, more: Record<string, string> = {}): GivenPart => ({
  headers: {
    'Content-Type': 'text/plain',
    'Content-Transfer-Encoding': 'binary',
    'X-Experience-API-Hash': sha256Hex(content),
    ...more,
  },
  content,
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A statement signed as a JWS in compact form. */
export function buildJws(statement: unknown, header: object = { alg: 'RS256' }): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = `${encode(header)}.${encode(statement)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
