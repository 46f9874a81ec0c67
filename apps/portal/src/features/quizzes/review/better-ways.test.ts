import { betterWays } from './better-ways';

const way = (id: string, credit: number) => ({
  id,
  credit,
  text: { type: 'doc' as const, content: [] },
  feedback: { type: 'doc' as const, content: [] },
  next: null,
});

test('a decision that earns most has no better one', () => {
  const alone = way('alone', 0.5);
  expect(betterWays({ options: [alone, way('police', -0.5), way('wait', 0.5)] }, alone)).toEqual([]);
});

test('beside a worse decision all of the best stand', () => {
  const [alone, police, wait] = [way('alone', 1), way('police', 0), way('wait', 1)];
  expect(betterWays({ options: [alone, police, wait] }, police)).toEqual([alone, wait]);
});
