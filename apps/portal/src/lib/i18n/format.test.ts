import { formatsOf } from './format';

test('minutes read as hours and minutes from an hour on', () => {
  const { minutes } = formatsOf('en');
  expect(minutes(18)).toBe('18 mins');
  expect(minutes(80)).toBe('1 hr 20 mins');
  expect(minutes(120)).toBe('2 hrs');
  expect(formatsOf('el').minutes(80)).toBe('1 ώρα 20 λεπτά');
  expect(formatsOf('de').minutes(80)).toBe('1 Stunde 20 Minuten');
});

test('a day without a time stays the same day in every time zone', () => {
  expect(formatsOf('en').date('2026-03-24')).toBe('24 March 2026');
  expect(formatsOf('el').date('2026-03-24')).toBe('24 Μαρτίου 2026');
});

test('what was an hour ago is an hour ago', () => {
  expect(formatsOf('en').relative('2026-01-01T10:00:00Z', Date.parse('2026-01-01T11:05:00Z'))).toBe('1 hour ago');
});

test('a narrow place tells in fewer letters how long ago something was', () => {
  const at = '2026-01-01T10:00:00Z';
  expect(formatsOf('en').relative(at, Date.parse(at) + 4000, 'short')).toBe('4 sec ago');
});

test('a language is named in the reader’s own', () => {
  expect(formatsOf('en').languageName('fr')).toBe('French');
  expect(formatsOf('el').languageName('fr')).toBe('Γαλλικά');
});

test('sizes are told in thousands', () => {
  expect(formatsOf('en').bytes(999)).toBe('999 bytes');
  expect(formatsOf('en').bytes(1)).toBe('1 byte');
  expect(formatsOf('en').bytes(4_200_000)).toBe('4.2 MB');
  expect(formatsOf('de').bytes(104_857_600)).toBe('105 MB');
});

test('Greek sorts and compares without regard to accents', () => {
  expect(formatsOf('el').compare('Άννα', 'Αννα')).toBe(0);
});

test('the first of a month is said as French and Italian say it', () => {
  expect(formatsOf('fr').date('2026-09-01')).toBe('1er septembre 2026');
  expect(formatsOf('it').date('2026-09-01')).toBe('1º settembre 2026');
  expect(formatsOf('fr').date('2026-09-11')).toBe('11 septembre 2026');
  expect(formatsOf('de').date('2026-09-01')).toBe('1. September 2026');
});

test('several things are counted up as the language does', () => {
  expect(formatsOf('fr').list(['images', 'polices', 'données'])).toBe('images, polices et données');
  expect(formatsOf('el').list(['εικόνες', 'δεδομένα'])).toBe('εικόνες και δεδομένα');
});
