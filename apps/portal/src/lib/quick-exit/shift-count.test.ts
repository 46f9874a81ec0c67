import { countShift, noPresses, type KeyStroke } from './shift-count';

const shift = (at: number): KeyStroke[] => [
  { type: 'down', key: 'Shift', at },
  { type: 'up', key: 'Shift', at },
];
const pressesAfter = (strokes: KeyStroke[]) => strokes.reduce(countShift, noPresses).presses;

test('three times Shift alone is the call to leave', () => {
  expect(pressesAfter([...shift(0), ...shift(300), ...shift(600)])).toBe(3);
});

test('a capital letter in between starts the count again', () => {
  const capital: KeyStroke[] = [
    { type: 'down', key: 'Shift', at: 400 },
    { type: 'down', key: 'A', at: 410 },
    { type: 'up', key: 'A', at: 450 },
    { type: 'up', key: 'Shift', at: 460 },
  ];
  expect(pressesAfter([...shift(0), ...shift(300), ...capital])).toBe(0);
  expect(pressesAfter([...shift(0), ...capital, ...shift(500)])).toBe(1);
});

test('after a pause of more than five seconds the count starts again', () => {
  expect(pressesAfter([...shift(0), ...shift(300), ...shift(6000)])).toBe(1);
});
