import { checkCmi, checkElement, type ScormStandard } from './check-cmi';

const nested = (name: string, value: unknown): Record<string, unknown> =>
  name
    .split('.')
    .slice(1)
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>;

const names = (standard: ScormStandard, name: string, value: unknown) =>
  checkCmi(standard, nested(name, value)).map(({ fault }) => fault);

const fine: [ScormStandard, string, string][] = [
  ['scorm12', 'cmi.core.lesson_status', 'passed'],
  ['scorm12', 'cmi.core.score.raw', '85.5'],
  ['scorm12', 'cmi.core.score.raw', ''],
  ['scorm12', 'cmi.core.session_time', '0000:12:07.5'],
  ['scorm12', 'cmi.suspend_data', 'ξ'.repeat(1024 * 1024)],
  ['scorm12', 'cmi.interactions.0.result', '0.5'],
  ['scorm12', 'cmi.core.lesson_location', '🩺 page 3'],
  ['scorm2004', 'cmi.score.scaled', '-1'],
  ['scorm2004', 'cmi.score.raw', '101'],
  ['scorm2004', 'cmi.session_time', 'PT1H5M30.25S'],
  ['scorm2004', 'cmi.session_time', 'P1DT2H'],
  ['scorm2004', 'cmi.interactions.0.timestamp', '2026-11-23T09:30:00.5+01:00'],
  ['scorm2004', 'cmi.success_status', 'unknown'],
  ['scorm2004', 'cmi.exit', 'normal'],
];

const wrong: [ScormStandard, string, unknown, string][] = [
  ['scorm12', 'cmi.core.score.raw', '101', 'range'],
  ['scorm12', 'cmi.core.score.raw', '-1', 'range'],
  ['scorm12', 'cmi.core.score.raw', '1e309', 'type'],
  ['scorm12', 'cmi.core.score.raw', 'NaN', 'type'],
  ['scorm12', 'cmi.core.score.raw', 'Infinity', 'type'],
  ['scorm12', 'cmi.core.score.raw', '85 ', 'type'],
  ['scorm12', 'cmi.core.score.raw', '85,5', 'type'],
  ['scorm12', 'cmi.core.score.raw', '9'.repeat(400), 'type'],
  ['scorm12', 'cmi.core.lesson_status', 'PASSED', 'vocabulary'],
  ['scorm12', 'cmi.core.session_time', '9999:99:99.99', 'type'],
  ['scorm12', 'cmi.core.session_time', '-00:10:00', 'type'],
  ['scorm12', 'cmi.core.lesson_location', 'x'.repeat(256), 'size'],
  ['scorm12', 'cmi.suspend_data', 'x'.repeat(1024 * 1024 + 1), 'size'],
  ['scorm12', 'cmi.suspend_data', 'a\u0000b', 'characters'],
  ['scorm12', 'cmi.suspend_data', 'a\ud800b', 'characters'],
  ['scorm12', 'cmi.suspend_data', ['a'], 'type'],
  ['scorm12', 'cmi.suspend_data', 12, 'type'],
  ['scorm12', 'cmi.suspend_data', null, 'type'],
  ['scorm12', 'cmi.core', 'x', 'type'],
  ['scorm12', 'cmi.evaluation.course_id', 'x', 'unknown'],
  ['scorm12', 'cmi.constructor', 'x', 'unknown'],
  ['scorm12', 'cmi.interactions.1.id', 'x', 'unknown'],
  ['scorm12', 'cmi.core.student_name', 'a\u0000b', 'characters'],
  ['scorm2004', 'cmi.score.scaled', '1.0001', 'range'],
  ['scorm2004', 'cmi.score.scaled', '-1.1', 'range'],
  ['scorm2004', 'cmi.session_time', 'PT1E9S', 'type'],
  ['scorm2004', 'cmi.session_time', 'P', 'type'],
  ['scorm2004', 'cmi.session_time', 'PT', 'type'],
  ['scorm2004', 'cmi.completion_status', 'passed', 'vocabulary'],
  ['scorm2004', 'cmi.progress_measure', '1.5', 'range'],
  ['scorm2004', 'cmi.core.score.raw', '1', 'unknown'],
];

describe('the data model of a package', () => {
  test.each(fine)('%s takes %s', (standard, name, value) => {
    expect(names(standard, name, value)).toEqual([]);
    expect(checkElement(standard, name, value)).toBeNull();
  });

  test.each(wrong)('%s refuses %s = %p', (standard, name, value, fault) => {
    expect(names(standard, name, value)).toEqual([fault]);
  });

  test('what only the platform writes may be echoed, whatever it says', () => {
    const echoed = { core: { student_id: 'somebody', total_time: 'nonsense', entry: '?' }, launch_data: 'x' };
    expect(checkCmi('scorm12', echoed)).toEqual([]);
  });

  test('a hundred thousand interactions are too many, and the answer stays short', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [String(i), { id: 'q' }]));
    expect(checkCmi('scorm12', { interactions: many })).toEqual([{ element: 'cmi.interactions', fault: 'size' }]);
    const odd = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, '']));
    expect(checkCmi('scorm12', odd)).toHaveLength(20);
  });
});
