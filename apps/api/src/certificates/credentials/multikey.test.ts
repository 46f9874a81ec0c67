import fc from 'fast-check';
import { publicBytesOf } from './ed25519';
import { fromBase58, toBase58, toMultikey } from './multikey';

test('base58 gives the bytes back, with every zero at the front', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect([...(fromBase58(toBase58(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
  expect(toBase58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
  expect(fromBase58('0OIl')).toBeNull();
});

test('a key is named as everybody names it', () => {
  // RFC 8032, 7.1, test 1.
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  expect(publicBytesOf(seed).toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(toMultikey(publicBytesOf(seed))).toMatch(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
});
