import { z } from 'zod';
import { routes } from './routes';

function propertyNames(schema: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const one of schema) propertyNames(one, names);
  else if (typeof schema === 'object' && schema !== null)
    for (const [key, inner] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(Object(inner))) names.add(name);
      propertyNames(inner, names);
    }
  return names;
}

test('no reply before the hand-in has a field for a key', () => {
  const forbidden = [
    'correct',
    'isCorrect',
    'answerKey',
    'weight',
    'rationale',
    'credit',
    'feedback',
    'votes',
    'pattern',
  ];
  for (const name of ['getQuiz', 'startQuizAttempt', 'getQuizAttempt', 'saveQuizAnswer'] as const) {
    const names = propertyNames(z.toJSONSchema(routes[name].reply, { io: 'output' }));
    expect(names.size).toBeGreaterThan(2);
    expect(forbidden.filter((word) => names.has(word))).toEqual([]);
  }
});
