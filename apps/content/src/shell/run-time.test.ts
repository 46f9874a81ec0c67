import { checkCmi } from '@amelie/contract';
import { RunTime, type RunTimeEvents } from './run-time';
import type { RunTimeStandard } from './run-time-standard';
import { standard12 } from './standard12';
import { standard2004 } from './standard2004';

interface Opened {
  runTime: RunTime;
  call: (name: string, ...given: string[]) => string;
  commits: { terminate: boolean; cmi: Record<string, unknown> }[];
  changes: () => number;
}

function open(standard: RunTimeStandard, cmi: Record<string, unknown>, stored = true): Opened {
  const commits: Opened['commits'] = [];
  let changes = 0;
  const events: RunTimeEvents = {
    changed: () => (changes += 1),
    commit: (terminate) => {
      commits.push({ terminate, cmi: runTime.snapshot() });
      return stored;
    },
  };
  const runTime: RunTime = new RunTime(standard, cmi, events);
  const call = (name: string, ...given: string[]) => String(runTime.functions[name]?.(...given));
  return { runTime, call, commits, changes: () => changes };
}

const seeded12 = {
  core: {
    student_id: 'p',
    student_name: 'Learner',
    entry: 'resume',
    lesson_location: 'p7',
    lesson_status: 'incomplete',
    credit: 'credit',
    lesson_mode: 'normal',
    total_time: '0000:10:00.00',
  },
  suspend_data: 'x'.repeat(900_000),
  launch_data: 'level=1',
  student_data: { mastery_score: '80' },
};

test('what was stored is there with the very first question', () => {
  const { call } = open(standard12, seeded12);
  expect(call('LMSInitialize', '')).toBe('true');
  expect(call('LMSGetValue', 'cmi.core.lesson_location')).toBe('p7');
  expect(call('LMSGetValue', 'cmi.core.entry')).toBe('resume');
  expect(call('LMSGetValue', 'cmi.suspend_data')).toHaveLength(900_000);
  expect(call('LMSGetValue', 'cmi.student_data.mastery_score')).toBe('80');
  const young = open(standard2004, { location: 'p7', entry: 'resume', suspend_data: 'abc', total_time: 'PT10M' });
  expect(young.call('Initialize', '')).toBe('true');
  expect(young.call('GetValue', 'cmi.location')).toBe('p7');
  expect(young.call('GetValue', 'cmi.suspend_data')).toBe('abc');
  expect(young.call('GetValue', 'cmi.total_time')).toBe('PT10M');
});

test.each([
  { standard: standard12, start: 'LMSInitialize', set: 'LMSSetValue', get: 'LMSGetValue', error: 'LMSGetLastError' },
  { standard: standard2004, start: 'Initialize', set: 'SetValue', get: 'GetValue', error: 'GetLastError' },
])('suspend data is taken up to a megabyte and refused beyond', ({ standard, start, set, get, error }) => {
  const { call, runTime } = open(standard, {});
  call(start, '');
  expect(call(set, 'cmi.suspend_data', 'ξ'.repeat(1024 * 1024))).toBe('true');
  expect(call(set, 'cmi.suspend_data', 'y'.repeat(1024 * 1024 + 1))).toBe('false');
  expect(call(error)).toBe(String(standard.errors.type));
  expect(call(get, 'cmi.suspend_data')).toBe('ξ'.repeat(1024 * 1024));
  expect(runTime.snapshot().suspend_data).toHaveLength(1024 * 1024);
});

test.each([
  {
    standard: standard12,
    names: ['LMSInitialize', 'LMSSetValue', 'LMSGetValue', 'LMSGetLastError'],
    location: 'cmi.core.lesson_location',
  },
  { standard: standard2004, names: ['Initialize', 'SetValue', 'GetValue', 'GetLastError'], location: 'cmi.location' },
])('a name without a dot cannot replace the data model', ({ standard, names, location }) => {
  const [start = '', set = '', get = '', error = ''] = names;
  const { call, changes } = open(standard, {});
  call(start, '');
  call(set, location, 'p2');
  expect(call(set, 'cmi', 'x')).toBe('false');
  expect(call(error)).toBe('401');
  expect(call(get, location)).toBe('p2');
  expect(changes()).toBe(1);
});

test('what the server would refuse is refused here, with the code of the standard', () => {
  const old = open(standard12, {});
  old.call('LMSInitialize', '');
  for (const [element, value] of [
    ['cmi.core.score.raw', '101'],
    ['cmi.core.score.raw', '85,5'],
    ['cmi.core.session_time', '9999:99:99.99'],
    ['cmi.suspend_data', 'a\u0000b'],
  ] as const) {
    expect([element, old.call('LMSSetValue', element, value)]).toEqual([element, 'false']);
    expect(old.call('LMSGetLastError')).toBe('405');
  }
  expect(old.call('LMSSetValue', 'cmi.core.student_id', 'me')).toBe('false');
  expect(old.call('LMSGetLastError')).toBe('403');
  const young = open(standard2004, {});
  young.call('Initialize', '');
  expect(young.call('SetValue', 'cmi.score.scaled', '1.5')).toBe('false');
  expect(young.call('GetLastError')).toBe('407');
});

test('a commit is answered by what is known of the storing', () => {
  const fine = open(standard12, {});
  fine.call('LMSInitialize', '');
  expect(fine.call('LMSCommit', '')).toBe('true');
  const late = open(standard2004, {}, false);
  late.call('Initialize', '');
  expect(late.call('Commit', '')).toBe('false');
  expect(late.call('GetLastError')).toBe('391');
});

test('the end is told once, and what comes after it is refused', () => {
  const { call, commits, runTime } = open(standard12, seeded12);
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.score.raw', '90');
  call('LMSSetValue', 'cmi.core.session_time', '0000:01:30.00');
  expect(call('LMSFinish', '')).toBe('true');
  expect(call('LMSSetValue', 'cmi.core.lesson_location', 'late')).toBe('false');
  expect(call('LMSFinish', '')).not.toBe('true');
  expect(commits.map(({ terminate }) => terminate)).toEqual([true]);
  expect(commits[0]?.cmi).toMatchObject({ core: { lesson_status: 'passed', lesson_location: 'p7' } });
  expect(runTime.reportedSeconds).toBe(90);
  expect(runTime.isRunning).toBe(false);
});

const rich: [RunTimeStandard, string, string, [string, string][]][] = [
  [
    standard12,
    'LMSInitialize',
    'LMSSetValue',
    [
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.core.exit', 'suspend'],
      ['cmi.objectives.0.id', 'o1'],
      ['cmi.objectives.0.status', 'passed'],
      ['cmi.objectives.0.score.raw', '30'],
      ['cmi.interactions.0.id', 'q1'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.time', '10:11:12'],
      ['cmi.interactions.0.student_response', 'a'],
      ['cmi.interactions.0.objectives.0.id', 'o1'],
      ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
      ['cmi.interactions.1.id', 'q2'],
      ['cmi.student_preference.audio', '50'],
      ['cmi.comments', 'a remark'],
    ],
  ],
  [
    standard2004,
    'Initialize',
    'SetValue',
    [
      ['cmi.completion_status', 'incomplete'],
      ['cmi.exit', 'suspend'],
      ['cmi.objectives.0.id', 'o1'],
      ['cmi.objectives.0.score.scaled', '0.5'],
      ['cmi.objectives.0.success_status', 'passed'],
      ['cmi.interactions.0.id', 'q1'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.timestamp', '2026-11-23T09:30:00'],
      ['cmi.interactions.0.objectives.0.id', 'o1'],
      ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
      ['cmi.interactions.0.learner_response', 'a'],
      ['cmi.interactions.1.id', 'q2'],
      ['cmi.comments_from_learner.0.comment', 'a remark'],
      ['cmi.learner_preference.language', 'el'],
    ],
  ],
];

test.each(rich)(
  'all that a package sets may be stored and comes back as it was ($name)',
  (standard, start, set, values) => {
    const first = open(standard, {});
    first.call(start, '');
    for (const [element, value] of values)
      expect([element, first.call(set, element, value)]).toEqual([element, 'true']);
    const stored = first.runTime.snapshot();
    expect(checkCmi(standard.name, stored)).toEqual([]);
    const { runTime: second } = open(standard, stored);
    const again = second.snapshot();
    const part = (cmi: Record<string, unknown>) => [
      cmi.objectives,
      cmi.interactions,
      cmi.comments,
      cmi.comments_from_learner,
    ];
    expect(part(again)).toEqual(part(stored));
  },
);

describe('what the library does not hold to', () => {
  const opened = () => {
    const { call } = open(standard2004, {});
    call('Initialize', '');
    return (name: string, ...given: string[]) => [call(name, ...given), call('GetLastError')];
  };

  test.each(['cmi', 'cmi.objectives', 'cmi.score', 'cmi.learner_preference', 'adl.data', 'adl.nav'])(
    'a part of the model has no value of its own: %s',
    (name) => {
      const ask = opened();
      expect(ask('GetValue', name)).toEqual(['', '401']);
      expect(ask('SetValue', name, 'x')).toEqual(['false', '401']);
    },
  );

  test('nothing can be set by no name, and a bookmark can be cleared', () => {
    const ask = opened();
    expect(ask('SetValue', '', 'x')).toEqual(['false', '351']);
    expect(ask('SetValue', 'cmi.location', 'p7')).toEqual(['true', '0']);
    expect(ask('SetValue', 'cmi.location', '')).toEqual(['true', '0']);
    expect(ask('GetValue', 'cmi.location')[0]).toBe('');
  });

  test('entries begin without a gap and with their identifier, and what is not there cannot be asked for', () => {
    const ask = opened();
    expect(ask('GetValue', 'cmi.objectives.0.id')).toEqual(['', '301']);
    expect(ask('SetValue', 'cmi.interactions.1.id', 'x')).toEqual(['false', '351']);
    expect(ask('SetValue', 'cmi.interactions.0.result', 'correct')).toEqual(['false', '408']);
    expect(ask('SetValue', 'cmi.interactions.0.objectives.0.id', 'o')).toEqual(['false', '408']);
    expect(ask('SetValue', 'cmi.interactions.0.id', 'i')).toEqual(['true', '0']);
    expect(ask('SetValue', 'cmi.interactions.0.objectives.0.id', 'o')).toEqual(['true', '0']);
    expect(ask('GetValue', 'cmi.interactions.0.objectives.1.id')).toEqual(['', '301']);
    expect(ask('SetValue', 'cmi.comments_from_learner.0.comment', 'good')).toEqual(['true', '0']);
  });
});
