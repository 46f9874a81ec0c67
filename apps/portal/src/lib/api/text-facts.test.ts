import { textFacts } from './text-facts';

test('a refusal’s text names words and numbers of its facts, and nothing that is neither', () => {
  expect(textFacts({ host: 'elsewhere.example', count: 2, faults: [{ code: 'x' }], none: null })).toEqual({
    host: 'elsewhere.example',
    count: 2,
  });
  expect(textFacts({})).toEqual({});
});
