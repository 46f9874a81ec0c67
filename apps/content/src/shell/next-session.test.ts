import { nextSession } from './next-session';
import { RunTime } from './run-time';
import { standard12 } from './standard12';
import { standard2004 } from './standard2004';

/** A run-time whose package may begin again as often as \`pages\` has one more page for it. */
function open(standard: typeof standard12, pages: number) {
  const commits: Record<string, unknown>[] = [];
  const runTime: RunTime = new RunTime(
    standard,
    standard.name === 'scorm12' ? { core: { entry: 'ab-initio', total_time: '0000:10:00' } } : { entry: 'ab-initio' },
    {
      changed: () => undefined,
      commit: () => commits.push(runTime.snapshot()) > 0,
      again: (ended) => ((pages -= 1) >= 0 ? nextSession(standard.name, ended) : null),
    },
  );
  const call = (name: string, ...given: string[]) => String(runTime.functions[name]?.(...given));
  return { call, commits };
}

test('a page that has come since the end begins another session, with what the one before has stored', () => {
  const { call, commits } = open(standard12, 1);
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_location', 'page 2');
  call('LMSSetValue', 'cmi.core.session_time', '00:01:00');
  call('LMSSetValue', 'cmi.core.exit', 'suspend');
  expect(call('LMSFinish', '')).toBe('true');
  expect(call('LMSInitialize', '')).toBe('true');
  expect(call('LMSGetValue', 'cmi.core.entry')).toBe('resume');
  expect(call('LMSGetValue', 'cmi.core.lesson_location')).toBe('page 2');
  expect(call('LMSGetValue', 'cmi.core.total_time')).toMatch(/^0*11:|^0*0:11:00|^00:11:00/);
  call('LMSSetValue', 'cmi.core.lesson_status', 'passed');
  expect(call('LMSFinish', '')).toBe('true');
  expect(commits.at(-1)).toMatchObject({
    core: { lesson_location: 'page 2', lesson_status: 'passed', session_time: '00:00:00' },
  });
});

test('a page that has ended its session cannot begin another one', () => {
  for (const [standard, start, end] of [
    [standard12, 'LMSInitialize', 'LMSFinish'],
    [standard2004, 'Initialize', 'Terminate'],
  ] as const) {
    const { call } = open(standard, 0);
    call(start, '');
    call(end, '');
    expect(call(start, '')).toBe('false');
  }
});

test('what was not suspended is neither new nor resumed', () => {
  expect(nextSession('scorm2004', { exit: 'normal', entry: 'ab-initio', location: '4' })).toEqual({
    entry: '',
    location: '4',
  });
});

test('a package of SCORM 1.2 that never speaks of its status ends completed, one that is suspended or says so does not', () => {
  const silent = open(standard12, 0);
  silent.call('LMSInitialize', '');
  silent.call('LMSFinish', '');
  expect(silent.commits.at(-1)).toMatchObject({ core: { lesson_status: 'completed' } });
  const suspended = open(standard12, 0);
  suspended.call('LMSInitialize', '');
  suspended.call('LMSSetValue', 'cmi.core.exit', 'suspend');
  suspended.call('LMSFinish', '');
  expect(suspended.commits.at(-1)).toMatchObject({ core: { lesson_status: 'incomplete' } });
  const speaking = open(standard12, 0);
  speaking.call('LMSInitialize', '');
  speaking.call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
  speaking.call('LMSFinish', '');
  expect(speaking.commits.at(-1)).toMatchObject({ core: { lesson_status: 'incomplete' } });
});
