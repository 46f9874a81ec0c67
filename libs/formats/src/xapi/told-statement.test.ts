import { isStatement } from './statement';
import { toldStatement, type ToldCourse, type ToldEvent } from './told-statement';

const course: ToldCourse = {
  ...{ home: 'https://learn.example', platform: 'Learn', pseudonym: '3f2a', language: 'el', title: 'Φροντίδα' },
  registration: '0b0f3c6e-6f2f-7c54-8a6c-2f7f1f0f9c11',
  courseId: '0b0f3c6e-6f2f-7c54-8a6c-2f7f1f0f9c12',
};
const id = '0b0f3c6e-6f2f-5c54-8a6c-2f7f1f0f9c13';
const event = (more: Partial<ToldEvent>): ToldEvent => ({
  ...{ what: 'completed', at: new Date('2026-11-25T10:00:00Z'), module: null, attemptId: null, score: null },
  seconds: null,
  ...more,
});
const part = { id: 'part-1', kind: 'package' as const, title: 'Στη μονάδα' };

test.each(['1.0.3', '2.0.0'] as const)('everything that is told is a statement of xAPI %s', (version) => {
  const whats = ['initialized', 'resumed', 'terminated', 'completed', 'passed', 'failed', 'scored', 'earned'] as const;
  for (const what of whats)
    for (const module of [part, null]) {
      const told = toldStatement(id, course, event({ what, module, attemptId: 'a', score: 0.5, seconds: 61 }));
      const faults: Parameters<typeof isStatement>[2] = [];
      expect([isStatement(told, version, faults), faults]).toEqual([true, []]);
    }
});

test('a package is told by the SCORM profile: a lesson, grouped by its course and attempt', () => {
  const told = toldStatement(id, course, event({ what: 'passed', module: part, attemptId: 'a-1', score: 0.8 }));
  expect(told).toMatchObject({
    object: { definition: { type: 'http://adlnet.gov/expapi/activities/lesson', name: { el: 'Στη μονάδα' } } },
    result: { success: true, score: { scaled: 0.8 } },
    context: {
      registration: course.registration,
      contextActivities: { category: [{ id: 'https://w3id.org/xapi/scorm' }] },
    },
  });
  expect(told.context?.contextActivities?.grouping).toMatchObject([
    { id: `https://learn.example/courses/${course.courseId}` },
    { id: `https://learn.example/courses/${course.courseId}/parts/part-1/attempts/a-1` },
  ]);
});

test('a course that is completed stands by itself, without a result that nobody measured', () => {
  const told = toldStatement(id, course, event({}));
  expect(told.result).toEqual({ completion: true });
  expect(told.context?.contextActivities).toEqual({});
});
