import { openRunTime } from './testing/open-run-time';
import { standard2004 } from './standard2004';

type Row = [name: string, given: string[], answer: string, error: string];

/** Calls in the order of their rows. */
const run = (rows: Row[]) => {
  const { ask } = openRunTime(standard2004);
  for (const [name, given, answer, error] of rows)
    expect([name, given, ...ask(name, ...given)]).toEqual([name, given, answer, error]);
};
const longer = (length: number) => 'x'.repeat(length);

describe('SCORM 2004 (RTE 3.1.7, 4.2)', () => {
  const set = (element: string, value: string, error = '0'): Row => [
    'SetValue',
    [element, value],
    String(error === '0'),
    error,
  ];
  const get = (element: string, answer: string, error = '0'): Row => ['GetValue', [element], answer, error];
  const begun: Row = ['Initialize', [''], 'true', '0'];

  test('calls out of their order', () =>
    run([
      ['Terminate', [''], 'false', '112'],
      ['Commit', [''], 'false', '142'],
      get('cmi.location', '', '122'),
      set('cmi.location', 'x', '132'),
      ['Initialize', ['x'], 'false', '201'],
      begun,
      ['Initialize', [''], 'false', '103'],
      ['Commit', ['x'], 'false', '201'],
      ['Terminate', ['x'], 'false', '201'],
      ['Terminate', [''], 'true', '0'],
      ['Terminate', [''], 'false', '113'],
      ['Initialize', [''], 'false', '104'],
      get('cmi.location', '', '123'),
      set('cmi.location', 'x', '133'),
      ['Commit', [''], 'false', '143'],
    ]));

  test('what has a value from the start, and what has none; no error is left over from the call before', () =>
    run([
      begun,
      get('cmi.location', '', '403'),
      get('cmi.completion_status', 'unknown'),
      get('cmi.suspend_data', '', '403'),
      get('cmi.success_status', 'unknown'),
      get('cmi.launch_data', '', '403'),
      get('cmi.time_limit_action', 'continue,no message'),
      get('cmi.learner_preference.delivery_speed', '1'),
      get('cmi.score.scaled', '', '403'),
      get('cmi._version', '1.0'),
    ]));

  test('what may only be read, and what may only be written', () =>
    run([
      begun,
      ...['cmi.learner_id', 'cmi.total_time', 'cmi._version', 'cmi.objectives._count', 'cmi.score._children'].map(
        (name) => set(name, 'x', '404'),
      ),
      set('cmi.comments_from_lms.0.comment', 'x', '404'),
      ...['cmi.exit', 'cmi.session_time', 'adl.nav.request'].map((name) => get(name, '', '405')),
    ]));

  test('types and ranges', () =>
    run([
      begun,
      set('cmi.completion_status', '', '406'),
      set('cmi.score.scaled', '-1.00001', '407'),
      set('cmi.score.raw', '1e5', '406'),
      set('cmi.progress_measure', '1.1', '407'),
      set('cmi.session_time', 'PT0.123S', '406'),
      set('cmi.session_time', 'P1W', '406'),
      set('cmi.exit', ''),
      set('cmi.location', longer(1001)),
      set('cmi.learner_preference.audio_level', '-1', '407'),
      set('cmi.learner_preference.delivery_speed', '0'),
      set('cmi.learner_preference.language', 'fr'),
      set('cmi.learner_preference.language', ''),
      get('cmi.learner_preference.language', ''),
    ]));

  test('a place that is emptied stays empty', () =>
    run([
      begun,
      set('cmi.comments_from_learner.0.location', 'page 3'),
      set('cmi.comments_from_learner.0.location', ''),
      get('cmi.comments_from_learner.0.location', ''),
    ]));

  test('what is refused leaves no empty entry behind', () =>
    run([
      begun,
      set('cmi.objectives.0.id', 'a'),
      set('cmi.objectives.1.id', '', '406'),
      set('cmi.objectives.1.id', 'a', '351'),
      set('cmi.objectives.1.id', 'urn:', '406'),
      get('cmi.objectives._count', '1'),
      get('cmi.objectives.1.id', '', '301'),
      set('cmi.objectives.0.id', 'b', '351'),
      set('cmi.interactions.0.id', 'i'),
      set('cmi.interactions.0.objectives.0.id', '', '406'),
      get('cmi.interactions.0.objectives._count', '0'),
    ]));

  test('an interaction may get another identifier, and one that another has', () =>
    run([
      begun,
      set('cmi.interactions.0.id', 'first'),
      set('cmi.interactions.1.id', 'second'),
      set('cmi.interactions.1.id', 'first'),
      get('cmi.interactions.1.id', 'first'),
    ]));

  test('an answer waits for its type, and a type of one right answer has one', () =>
    run([
      begun,
      set('cmi.interactions.0.id', 'i'),
      set('cmi.interactions.0.learner_response', 'x', '408'),
      set('cmi.interactions.0.type', 'numeric'),
      set('cmi.interactions.0.correct_responses.0.pattern', '1[:]5'),
      set('cmi.interactions.0.correct_responses.1.pattern', 'lots', '351'),
      set('cmi.interactions.1.id', 'j'),
      set('cmi.interactions.1.type', 'fill-in'),
      set('cmi.interactions.1.correct_responses.0.pattern', '{case_matters=true}{lang=de}{eins}[,]zwei'),
      get('cmi.interactions.1.correct_responses.0.pattern', '{case_matters=true}{lang=de}{eins}[,]zwei'),
      set('cmi.interactions.1.learner_response', '{eins}'),
      get('cmi.interactions.1.learner_response', '{eins}'),
    ]));

  test('packages find the version of the interface beside its functions', () => {
    const { runTime } = openRunTime(standard2004);
    expect(runTime.api).toMatchObject({ version: '1.0' });
    expect(Object.keys(runTime.api)).toEqual(expect.arrayContaining([...standard2004.functions]));
  });
});

describe('what was stored', () => {
  const interactions = {
    0: {
      id: 'i',
      type: 'long-fill-in',
      learner_response: '{braces} of all kinds [,]',
      correct_responses: { 0: { pattern: '' }, 1: { pattern: '{lang=en}{case_matters=perhaps}x' } },
    },
  };

  test('comes back as it was, also where the library has something against it', () => {
    const { ask, runTime } = openRunTime(standard2004, { interactions, learner_preference: { delivery_speed: '0' } });
    expect(runTime.snapshot()).toMatchObject({ interactions, learner_preference: { delivery_speed: '0' } });
    ask('Initialize', '');
    expect(ask('GetValue', 'cmi.interactions.0.correct_responses._count')).toEqual(['2', '0']);
    expect(ask('GetValue', 'cmi.interactions.0.learner_response')).toEqual(['{braces} of all kinds [,]', '0']);
  });

  test('never keeps an item from starting', () => {
    const { ask } = openRunTime(standard2004, {
      location: 'p7',
      score: { scaled: 'much' },
      interactions: { 0: { id: 5 } },
    });
    expect(ask('Initialize', '')).toEqual(['true', '0']);
    expect(ask('GetValue', 'cmi.location')).toEqual(['p7', '0']);
  });
});
