import { runInNewContext } from 'node:vm';
import { readTemplate } from './template-files';

interface Lms {
  open(): { location: string; state: string };
  save(record: { location: string; state: string; seen: number; total: number }): void;
  close(record: { location: string; state: string; seen: number; total: number }): void;
}

interface Page {
  learning: { lms?: Lms };
  parent?: unknown;
  opener?: unknown;
}

/** Runs a package's scripts in a window whose parent offers what is given. */
function startLms(script: string, parent: Record<string, unknown> | 'foreign'): Lms {
  const foreign = new Proxy(
    {},
    {
      get: () => {
        throw new Error('another origin');
      },
    },
  );
  const page: Page = { learning: {}, opener: null };
  page.parent = parent === 'foreign' ? foreign : parent;
  for (const name of ['find-api.js', script]) runInNewContext(readTemplate(name), { window: page, Date });
  if (!page.learning.lms) throw new Error('no lms');
  return page.learning.lms;
}

function fakeApi(kept: Record<string, string>) {
  const calls: string[] = [];
  const answer = (name: string) => () => {
    calls.push(name);
    return 'true';
  };
  const set = (element: string, value: string) => {
    kept[element] = value;
    return 'true';
  };
  const get = (element: string) => kept[element] ?? '';
  const scorm12 = {
    LMSInitialize: answer('start'),
    LMSSetValue: set,
    LMSGetValue: get,
    LMSCommit: answer('commit'),
    LMSFinish: answer('finish'),
  };
  const scorm2004 = {
    Initialize: answer('start'),
    SetValue: set,
    GetValue: get,
    Commit: answer('commit'),
    Terminate: answer('finish'),
  };
  return { calls, parent: { API: scorm12, API_1484_11: scorm2004 } };
}

const half = { location: 'borders', state: '{"seen":["borders"]}', seen: 1, total: 2 };
const whole = { ...half, seen: 2 };

describe('with SCORM 1.2 the pages', () => {
  test('start as incomplete, are complete when each was opened, and end as suspended', () => {
    const kept: Record<string, string> = {};
    const { calls, parent } = fakeApi(kept);
    const lms = startLms('lms-scorm12.js', parent);
    expect(lms.open()).toEqual({ location: '', state: '' });
    lms.save(half);
    expect(kept).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.lesson_location': 'borders',
      'cmi.suspend_data': half.state,
      'cmi.core.exit': 'suspend',
    });
    lms.close(whole);
    expect(kept['cmi.core.lesson_status']).toBe('completed');
    expect(kept['cmi.core.session_time']).toMatch(/^\d{2,4}:\d\d:\d\d\.\d\d$/);
    expect(calls).toEqual(['start', 'commit', 'commit', 'finish']);
  });

  test('come back with what was kept, and never take a completion back', () => {
    const kept: Record<string, string> = {
      'cmi.core.lesson_status': 'completed',
      'cmi.core.lesson_location': 'borders',
      'cmi.suspend_data': half.state,
    };
    const lms = startLms('lms-scorm12.js', fakeApi(kept).parent);
    expect(lms.open()).toEqual({ location: 'borders', state: half.state });
    lms.save(half);
    expect(kept['cmi.core.lesson_status']).toBe('completed');
  });
});

describe('with SCORM 2004 the pages', () => {
  test('report completion and progress, and leave success unknown', () => {
    const kept: Record<string, string> = {};
    const { calls, parent } = fakeApi(kept);
    const lms = startLms('lms-scorm2004.js', parent);
    lms.open();
    lms.save(half);
    expect(kept).toMatchObject({ 'cmi.completion_status': 'incomplete', 'cmi.progress_measure': '0.5' });
    lms.close(whole);
    expect(kept).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'unknown',
      'cmi.location': 'borders',
      'cmi.exit': 'suspend',
    });
    expect(kept['cmi.session_time']).toMatch(/^PT\d+H\d+M[\d.]+S$/);
    expect(calls.at(-1)).toBe('finish');
  });
});

test.each(['lms-scorm12.js', 'lms-scorm2004.js'])(
  '%s works without an LMS, and beside a frame of another origin',
  (script) => {
    for (const parent of [{}, 'foreign'] as const) {
      const lms = startLms(script, parent);
      expect(lms.open()).toEqual({ location: '', state: '' });
      expect(() => lms.close(whole)).not.toThrow();
    }
  },
);
