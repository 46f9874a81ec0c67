import type { Cmi, FromShell, PackageItem } from '@amelie/contract';
import { buildItem } from '../../../../libs/contract/src/testing/build-item';
import { Acknowledgements } from './acknowledgements';
import { ItemSession } from './item-session';
import { standard12 } from './standard12';
import { standard2004 } from './standard2004';

type Commit = Extract<FromShell, { t: 'commit' }>;

/** One session of an item; two minutes pass between any two looks at the clock. */
function open({ kind = 'sco' as PackageItem['kind'], standard = standard2004, cmi = {} as Cmi } = {}) {
  const commits: Commit[] = [];
  let time = 0;
  const session = new ItemSession(
    {
      standard: standard.name,
      item: buildItem('i', { kind }),
      cmi,
      title: '',
      language: null,
      theme: null,
      sessionSeconds: 0,
      activeSeconds: 0,
    },
    {
      standard,
      acknowledgements: new Acknowledgements(() => 0),
      now: () => (time += 120_000),
      send: (commit) => commits.push(commit),
    },
  );
  const call = (name: string, ...given: string[]) => session.runTime.functions[name]?.(...given);
  return { session, commits, call };
}

describe('an asset', () => {
  test('is done when it is shown, and has nothing to say', () => {
    const { session, commits } = open({ kind: 'asset' });
    session.loaded();
    session.finish();
    expect(session.reporting).toBeNull();
    expect(commits.map(({ cmi, terminate }) => [cmi, terminate])).toEqual([
      [{}, false],
      [{}, false],
    ]);
  });

  test('that its manifest only calls one, and that begins a session, is heard like any other item', () => {
    const { session, commits, call } = open({ kind: 'asset' });
    session.loaded();
    call('Initialize', '');
    call('SetValue', 'cmi.completion_status', 'incomplete');
    expect(call('Commit', '')).toBe('true');
    expect(session.reporting?.hasBegun).toBe(true);
    expect(commits.at(-1)?.cmi).toMatchObject({ completion_status: 'incomplete' });
    call('Terminate', '');
    expect(commits.at(-1)?.terminate).toBe(true);
  });
});

describe('the time of all sessions', () => {
  test('is the sum of what the package reported, however long it really took (SCORM 2004 RTE 4.2.28)', () => {
    const first = open();
    first.call('Initialize', '');
    first.call('SetValue', 'cmi.session_time', 'PT1H0.15S');
    first.call('Terminate', '');
    const { cmi } = first.commits.at(-1) ?? { cmi: {} };
    expect(cmi).toMatchObject({ total_time: 'PT1H0.15S' });
    const second = open({ cmi: { total_time: String(cmi.total_time) } });
    second.call('Initialize', '');
    expect(second.call('GetValue', 'cmi.total_time')).toBe('PT1H0.15S');
    second.call('SetValue', 'cmi.session_time', 'PT23H0.4S');
    expect(second.call('GetValue', 'cmi.total_time')).toBe('PT1H0.15S');
    second.call('Terminate', '');
    expect(second.commits.at(-1)?.cmi).toMatchObject({ total_time: 'PT24H0.55S' });
  });

  test('counts what was measured where the package reports nothing', () => {
    const { call, commits } = open({ standard: standard12, cmi: { core: { total_time: '0000:10:00.00' } } });
    call('LMSInitialize', '');
    call('LMSFinish', '');
    const { sessionSeconds = 0, cmi = {} } = commits.at(-1) ?? {};
    expect(sessionSeconds).toBeGreaterThanOrEqual(120);
    expect(cmi).toMatchObject({ core: { total_time: expect.stringMatching(/^0000:(1[2-9]|2\d):00\.00$/) as string } });
  });
});
