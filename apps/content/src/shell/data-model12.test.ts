import { openRunTime } from './testing/open-run-time';
import { standard12 } from './standard12';

type Row = [name: string, given: string[], answer: string, error: string];

/** Calls in the order of their rows. */
const run = (rows: Row[]) => {
  const { ask } = openRunTime(standard12);
  for (const [name, given, answer, error] of rows)
    expect([name, given, ...ask(name, ...given)]).toEqual([name, given, answer, error]);
};
const longer = (length: number) => 'x'.repeat(length);

describe('SCORM 1.2 (RTE 3.3.6, 3.4.4)', () => {
  const set = (element: string, value: string, error = '0'): Row => [
    'LMSSetValue',
    [element, value],
    String(error === '0'),
    error,
  ];
  const get = (element: string, answer: string, error = '0'): Row => ['LMSGetValue', [element], answer, error];
  const begun: Row = ['LMSInitialize', [''], 'true', '0'];

  test('calls out of their order', () =>
    run([
      get('cmi.core.student_id', '', '301'),
      set('cmi.core.lesson_location', 'x', '301'),
      ['LMSCommit', [''], 'false', '301'],
      ['LMSFinish', [''], 'false', '301'],
      ['LMSInitialize', ['x'], 'false', '201'],
      begun,
      ['LMSInitialize', [''], 'false', '101'],
      ['LMSCommit', ['x'], 'false', '201'],
      ['LMSCommit', [''], 'true', '0'],
      ['LMSFinish', ['x'], 'false', '201'],
      ['LMSFinish', [''], 'true', '0'],
      get('cmi.core.lesson_status', '', '301'),
      set('cmi.core.lesson_status', 'passed', '301'),
      ['LMSCommit', [''], 'false', '301'],
    ]));

  test('names that stand for nothing, or for a part', () =>
    run([
      begun,
      get('', '', '201'),
      set('', 'x', '201'),
      get('cmi.core', '', '401'),
      get('cmi.nothing', '', '401'),
      set('cmi.interactions.0.nothing', 'x', '401'),
      get('cmi.core.student_id._children', '', '202'),
      get('cmi.core._count', '', '203'),
      get('cmi.objectives.0.id', '', '201'),
    ]));

  test('keywords are answered and never written', () =>
    run([
      begun,
      get('cmi._version', '3.4'),
      get('cmi.core.score._children', 'raw,min,max'),
      get('cmi.student_preference._children', 'audio,language,speed,text'),
      get('cmi.interactions._count', '0'),
      ...['cmi._version', 'cmi.core._children', 'cmi.core._count', 'cmi.objectives._count'].map((name) =>
        set(name, '1', '402'),
      ),
    ]));

  test('what may only be read, and what may only be written', () =>
    run([
      begun,
      ...['core.student_id', 'core.credit', 'core.entry', 'core.total_time', 'core.lesson_mode', 'launch_data'].map(
        (name) => set(`cmi.${name}`, 'x', '403'),
      ),
      ...['core.exit', 'core.session_time', 'interactions.0.id', 'interactions.0.student_response'].map((name) =>
        get(`cmi.${name}`, '', '404'),
      ),
    ]));

  test('nothing is known of a score before the package says it', () =>
    run([begun, get('cmi.core.score.raw', ''), get('cmi.core.score.min', ''), get('cmi.core.score.max', '')]));

  test('vocabularies, ranges and lengths', () =>
    run([
      begun,
      set('cmi.core.lesson_status', 'Passed', '405'),
      set('cmi.core.lesson_status', 'browsed'),
      set('cmi.core.exit', 'normal', '405'),
      set('cmi.core.exit', 'suspend'),
      set('cmi.core.score.raw', '100.5', '405'),
      set('cmi.core.score.raw', '85.55'),
      set('cmi.core.lesson_location', longer(255)),
      set('cmi.core.lesson_location', longer(256), '405'),
      set('cmi.core.session_time', '00:00:00'),
      set('cmi.core.session_time', '10:60:00', '405'),
      set('cmi.student_preference.audio', '101', '405'),
      set('cmi.student_preference.text', '-1'),
      set('cmi.interactions.0.type', 'other', '405'),
      set('cmi.interactions.0.result', 'incorrect', '405'),
    ]));

  test('an error code has words, and what is none has not', () => {
    const { ask } = openRunTime(standard12);
    for (const code of standard12.errorString.codes) expect(ask('LMSGetErrorString', String(code))[0]).not.toBe('');
    expect(ask('LMSGetErrorString', '9999')[0]).toBe('');
    expect(ask('LMSGetErrorString', '')[0]).toBe('');
  });
});
