import { packageOptions } from './package-options';

const format = { bytes: (bytes: number) => `${bytes} B`, date: (at: string) => at.slice(0, 16) };
const one = (id: string, title: string | null, fileName: string) => ({
  ...{ id, title, fileName, sizeBytes: 5 },
  receivedAt: `2026-01-0${id}T10:00:00.000Z`,
});

test('packages of one title tell their file and when they came, also when the list is closed', () => {
  const [first, second, other] = packageOptions(
    [one('1', 'Safe talk', 'talk-v1.zip'), one('2', 'Safe talk', 'talk-v2.zip'), one('3', 'Signs', 'signs.zip')],
    format,
  );
  expect(first?.label).toBe('Safe talk (talk-v1.zip · 2026-01-01T10:00)');
  expect(second?.label).toBe('Safe talk (talk-v2.zip · 2026-01-02T10:00)');
  expect(other).toEqual({ value: '3', label: 'Signs', hint: 'signs.zip · 5 B · 2026-01-03T10:00' });
});

test('a package without a title goes by its file name, told once', () => {
  expect(packageOptions([one('1', null, 'talk.zip')], format)).toEqual([
    { value: '1', label: 'talk.zip', hint: '5 B · 2026-01-01T10:00' },
  ]);
});
