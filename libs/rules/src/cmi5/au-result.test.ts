import { resultAfter, secondsOfDuration } from './au-result';
import { untouchedAu } from './move-on';
import { buildAllowed, buildDefined } from './testing/build-session';

test('what an AU has reached adds up, and the best score stays', () => {
  const low = buildDefined('passed', { result: { success: true, duration: 'PT1S', score: { scaled: 0.85 } } });
  const said = [buildDefined('initialized'), buildDefined('failed'), low, buildDefined('completed'), buildAllowed()];
  expect(said.reduce(resultAfter, untouchedAu)).toEqual({
    initialized: true,
    completed: true,
    success: 'passed',
    score: 0.85,
    waived: false,
  });
});

test.each([
  ['PT15S', 15],
  ['PT1H2M3.5S', 3723.5],
  ['P1DT1M', 86_460],
  ['P2W', 1_209_600],
  ['15 minutes', null],
  [undefined, null],
])('a duration of %s has %s seconds', (duration, seconds) => expect(secondsOfDuration(duration)).toBe(seconds));
