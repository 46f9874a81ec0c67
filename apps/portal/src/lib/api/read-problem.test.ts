import { isRefusal } from './refusal-error';
import { readProblem } from './read-problem';

test('a refusal keeps its code, its facts and the number of the request', () => {
  const problem = { type: '/problems/no-attempts-left', status: 409, code: 'no-attempts-left', facts: { used: 3 } };
  const error = readProblem({ ...problem, requestId: 'r1' }, 409);
  expect(error).toMatchObject({ code: 'no-attempts-left', status: 409, facts: { used: 3 }, requestId: 'r1' });
  expect(isRefusal(error, 'no-attempts-left')).toBe(true);
});

test('a page of a proxy instead of an answer is unexpected', () => {
  expect(readProblem('<html>Bad gateway</html>', 502)).toMatchObject({ code: 'unexpected', status: 502 });
});

test('no answer at all means that there is no line', () => {
  expect(readProblem(new TypeError('Failed to fetch'), undefined)).toMatchObject({ code: 'offline', status: 0 });
});
