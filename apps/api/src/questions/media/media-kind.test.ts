import { mediaOf } from './media-kind';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAADElEQVR42mNgoCoAAABCAAE8jOkEAAAAAElFTkSuQmCC',
  'base64',
);

test('a picture is told by its first bytes, with its size', () => {
  expect(mediaOf(png)).toMatchObject({ kind: 'image', mediaType: 'image/png', width: 3, height: 2 });
  expect(mediaOf(png)?.file).toMatch(/^[0-9a-f]{64}\.png$/);
});

test.each([
  ['an SVG, which could run', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a page', '<!doctype html><p>Hello'],
  ['nothing', ''],
])('%s is not kept', (_what, text) => {
  expect(mediaOf(Buffer.from(text))).toBeNull();
});

test('the same bytes have the same name, others another', () => {
  const other = Buffer.concat([png, Buffer.from('x')]);
  expect(mediaOf(Buffer.from(png))?.file).toBe(mediaOf(png)?.file);
  expect(mediaOf(other)?.file).not.toBe(mediaOf(png)?.file);
});
