import { generateKeyPairSync, sign } from 'node:crypto';

/** One value of ASN.1 in DER: its tag, its length, its content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const long = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...long]), content]);
}

const [sequence, set, integer, bits, text, time, oid] = [0x30, 0x31, 0x02, 0x03, 0x0c, 0x17, 0x06];
const at = (date: Date) => der(time, Buffer.from(date.toISOString().replace(/^..|[-:T]|\.\d+/g, '')));
const noUnusedBits = Buffer.from([0]);
/** ecdsa-with-SHA256 (RFC 5758, 3.2) and commonName (RFC 5280, appendix A). */
const algorithm = der(sequence, der(oid, Buffer.from('2a8648ce3d040302', 'hex')));
const commonName = der(oid, Buffer.from('550403', 'hex'));

/** A key and a certificate of its own making (RFC 5280, version 1) for a test's TLS. Nobody but a test trusts it. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(sequence, der(set, der(sequence, commonName, der(text, Buffer.from('test')))));
  const day = 86_400_000;
  const valid = der(sequence, at(new Date(Date.now() - day)), at(new Date(Date.now() + day)));
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const facts = der(sequence, der(integer, Buffer.from([1])), algorithm, name, valid, name, subjectKey);
  const signature = sign('sha256', facts, privateKey);
  const certificate = der(sequence, facts, algorithm, der(bits, noUnusedBits, signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
