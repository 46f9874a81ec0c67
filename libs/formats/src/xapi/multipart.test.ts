import { boundaryOf, readMultipart } from './multipart';

const read = (text: string, boundary = 'b') =>
  readMultipart(Buffer.from(text), boundary)?.map(({ headers, content }) => [[...headers], content.toString()]) ?? null;

describe('a multipart body (RFC 2046 5.1)', () => {
  test('gives its parts with their headers, whatever stands before and after', () => {
    expect(read('before\r\n--b\r\nA: 1\r\nB:  2 \r\n\r\none\r\n--b \r\n\r\ntwo\r\nlines\r\n--b--\r\nafter')).toEqual([
      [
        [
          ['a', '1'],
          ['b', '2'],
        ],
        'one',
      ],
      [[], 'two\r\nlines'],
    ]);
  });

  test('keeps bytes that look like a boundary but are none', () => {
    expect(read('--b\r\n\r\nx\n--b\n--c\r\n --b\r\n--b--')).toEqual([[[], 'x\n--b\n--c\r\n --b']]);
    expect(read('--b\r\nA: 1\r\n\r\n\r\n--b--')).toEqual([[[['a', '1']], '']]);
  });

  test.each([
    '',
    '--b',
    '--b\r\n',
    '--b--',
    '--b\r\n\r\nx',
    '--b\r\nno header\r\n\r\nx\r\n--b--',
    '--b\r\n: x\r\n\r\nx\r\n--b--',
    '--bx\r\n\r\n\r\n--b--',
    '--b\r\n\r\nx\r\n--bx',
    'x--b\r\n\r\nx\r\n--b--',
  ])('that is broken gives nothing: %j', (text) => expect(read(text)).toBeNull());
});

test.each([
  ['multipart/mixed; boundary=abc', 'abc'],
  ['multipart/mixed; charset=x; Boundary="a b:c"', 'a b:c'],
  ['multipart/mixed', null],
  ['multipart/mixed; boundary=', null],
  [`multipart/mixed; boundary=${'x'.repeat(71)}`, null],
])('the boundary of %j is %j', (type, boundary) => expect(boundaryOf(type)).toBe(boundary));
