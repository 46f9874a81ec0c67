import { duration, isIri, languageTag, momentOf, timestamp, zonedTimestamp } from './values';

describe('timestamps (1.0.3 Data 4.5)', () => {
  test.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05.123456789Z', '2026-01-02T03:04:05.123Z'],
    ['2026-01-02T03:04:05,5Z', '2026-01-02T03:04:05.500Z'],
    ['2026-01-02T03:04:05+05:30', '2026-01-01T21:34:05.000Z'],
    ['2026-01-02T03:04:05-0800', '2026-01-02T11:04:05.000Z'],
    ['2026-01-02T03:04:05+01', '2026-01-02T02:04:05.000Z'],
    ['2026-01-02T03:04Z', '2026-01-02T03:04:00.000Z'],
    ['2026-01-02 03:04:05z', '2026-01-02T03:04:05.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2026-01-02T03:04:05', '2026-01-02T03:04:05.000Z'],
  ])('%s is the moment %s', (given, moment) => {
    expect(timestamp(given)).toBeNull();
    expect(new Date(momentOf(given) ?? 0).toISOString()).toBe(moment);
  });

  test.each([
    '2026-01-02',
    '2026-01-02T25:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-01-02T03:04:05-00:00',
    '2026-01-02T03:04:05-0000',
    '2026-01-02T03:04:05-00',
    '02/01/2026',
    '20260102T030405Z',
    '-000001-01-01T00:00:00Z',
    '',
  ])('"%s" is none', (given) => {
    expect(timestamp(given)).not.toBeNull();
    expect(momentOf(given)).toBeNull();
  });

  test('of 2.0 say their zone (RFC 3339)', () => {
    expect(zonedTimestamp('2026-01-02T03:04:05')).not.toBeNull();
    expect(zonedTimestamp('2026-01-02T03:04:05+01:00')).toBeNull();
  });
});

describe('durations (1.0.3 Data 4.6)', () => {
  test.each(['P1Y2M3DT4H5M6.78S', 'PT0S', 'P3W', 'P1D', 'PT1H', 'P0.5Y', 'PT1,5S', 'P1M', 'PT1M'])(
    '%s is one',
    (given) => expect(duration(given)).toBeNull(),
  );

  test.each(['P', 'PT', '1D', 'P1DT', 'P1W2D', 'P2026-01-02T03:04:05', 'PT1.5', 'P1S', '-P1D', 'pt1s', ''])(
    '"%s" is none',
    (given) => expect(duration(given)).not.toBeNull(),
  );
});

test.each([
  'en',
  'en-US',
  'zh-Hant-TW',
  'sl-rozaj-biske',
  'de-CH-1996',
  'x-own',
  'i-klingon',
  'en-a-bbb-x-a',
  'und',
  'EL-gr',
])('the language tag %s is well-formed (RFC 5646)', (given) => expect(languageTag(given)).toBeNull());

test.each(['', 'e', 'english_us', 'en-', '-en', 'en--US', 'a12345', 'en-US-', 'x', 'de-a'])(
  'the language tag "%s" is not',
  (given) => expect(languageTag(given)).not.toBeNull(),
);

test.each([
  ['urn:x', true],
  ['https://example.test/ä?ö#ü', true],
  ['a1+-.:x', true],
  ['x', false],
  ['http:', false],
  ['//example.test', false],
  ['http://a b', false],
  ['http://a\u0001b', false],
  ['http://<a>', false],
])('that %j is an IRI is %j', (given, expected) => expect(isIri(given)).toBe(expected));
