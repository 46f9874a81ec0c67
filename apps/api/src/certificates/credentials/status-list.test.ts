import fc from 'fast-check';
import { encodeStatusList, entriesOfList, readStatusEntry, statusPlace } from './status-list';

const secret = Buffer.alloc(32, 7);

describe('the places of certificates in a status list', () => {
  test('no two certificates have the same place, and each is within the list', () => {
    const numbers = Array.from({ length: 20_000 }, (_, step) => step * 13);
    const places = numbers.map((number) => statusPlace(number, secret));
    expect(new Set(places.map(({ index }) => index)).size).toBe(numbers.length);
    expect(places.every(({ list, index }) => list === 0 && index >= 0 && index < entriesOfList)).toBe(true);
  });

  test('the next list begins when one is full, in an order of its own', () => {
    expect(statusPlace(entriesOfList - 1, secret).list).toBe(0);
    expect(statusPlace(entriesOfList, secret).list).toBe(1);
    const order = (from: number) => [0, 1, 2, 3, 4].map((step) => statusPlace(from + step, secret).index);
    expect(order(0)).not.toEqual(order(entriesOfList));
    expect(order(0)).not.toEqual([...order(0)].sort((a, b) => a - b));
  });

  test('another installation has another order', () => {
    const other = Buffer.alloc(32, 8);
    const places = (with_: Buffer) => Array.from({ length: 20 }, (_, number) => statusPlace(number, with_).index);
    expect(places(secret)).not.toEqual(places(other));
  });
});

describe('a packed list', () => {
  test('tells exactly the entries that were set', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(entriesOfList - 1), { maxLength: 20 }),
        fc.nat(entriesOfList - 1),
        (set, other) => {
          const packed = encodeStatusList(set);
          return (
            set.every((index) => readStatusEntry(packed, index)) &&
            readStatusEntry(packed, other) === set.includes(other)
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('has at least 131,072 entries, the first one leftmost', () => {
    expect(entriesOfList).toBeGreaterThanOrEqual(131_072);
    expect(readStatusEntry(encodeStatusList([0]), 0)).toBe(true);
    expect(readStatusEntry(encodeStatusList([0]), 7)).toBe(false);
    expect(readStatusEntry(encodeStatusList([]), entriesOfList)).toBeNull();
  });

  test('is read as none when it is none, or unpacks to more than a list', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = `u${gzipSync(Buffer.alloc(entriesOfList)).toString('base64url')}`;
    for (const text of ['', 'u', 'u****', `z${encodeStatusList([]).slice(1)}`, bomb])
      expect(readStatusEntry(text, 0)).toBeNull();
  });
});
