import fc from 'fast-check';
import { outcomeOfCmi, type ScoOutcome } from './status-mapping';

type Row = [string, Record<string, unknown>, number | null, Partial<ScoOutcome>];

const core = (lesson_status: unknown, raw?: unknown, min?: unknown, max?: unknown) => ({
  core: { lesson_status, score: { raw, min, max } },
});

describe('the outcome of a SCORM 1.2 SCO', () => {
  const rows: Row[] = [
    ['a SCO that says nothing was not attempted', {}, null, { completion: 'not-attempted', success: 'unknown' }],
    ['an untouched SCO was not attempted', core('not attempted'), null, { completion: 'not-attempted', score: null }],
    ['incomplete stays incomplete', core('incomplete'), null, { completion: 'incomplete', success: 'unknown' }],
    ['a SCO that was only browsed is incomplete', core('browsed'), null, { completion: 'incomplete' }],
    ['completed says nothing about success', core('completed'), null, { completion: 'completed', success: 'unknown' }],
    ['passed includes completed', core('passed', '85'), null, { completion: 'completed', success: 'passed' }],
    ['failed does not include completed', core('failed', '40'), null, { completion: 'incomplete', success: 'failed' }],
    [
      'mastery turns completed into passed',
      core('completed', '80'),
      80,
      { completion: 'completed', success: 'passed' },
    ],
    [
      'mastery turns completed into failed',
      core('completed', '79'),
      80,
      { completion: 'completed', success: 'failed' },
    ],
    ['mastery overrules the SCO that says passed', core('passed', '10'), 80, { success: 'failed' }],
    ['mastery overrules the SCO that says failed', core('failed', '90'), 80, { success: 'passed' }],
    ['mastery does not fail who is still at it', core('incomplete', '10'), 80, { success: 'unknown' }],
    ['mastery without a score decides nothing', core('completed', ''), 80, { success: 'unknown' }],
    ['a status in capitals is not in the vocabulary', core('PASSED', '90'), null, { completion: 'not-attempted' }],
    ['a score is a share of a hundred', core('passed', '85.5'), null, { score: 0.855 }],
    ['a score is a share of the stated range', core('passed', '8', '0', '10'), null, { score: 0.8 }],
    ['a number is read as well as its text', core('passed', 50), null, { score: 0.5 }],
    ['an empty range means none', core('passed', '50', '', ''), null, { score: 0.5 }],
    ['a score above the range is no score', core('passed', '101'), null, { score: null }],
    ['a score below the range is no score', core('passed', '-1'), null, { score: null }],
    ['a comma is no decimal point', core('passed', '85,5'), null, { score: null }],
    ['an exponent is no score', core('passed', '1e309'), null, { score: null }],
    ['NaN is no score', core('passed', 'NaN'), null, { score: null }],
    ['an infinite number is no score', core('passed', Infinity), null, { score: null }],
    ['a list in place of a text is not read', core(['passed'], ['90']), null, { completion: 'not-attempted' }],
    ['a text in place of a tree is not read', { core: 'passed' }, null, { completion: 'not-attempted' }],
  ];
  test.each(rows)('%s', (_, cmi, masteryScore, expected) => {
    expect(outcomeOfCmi('scorm12', cmi, { masteryScore })).toMatchObject(expected);
  });
});

describe('the outcome of a SCORM 2004 SCO', () => {
  const rows: Row[] = [
    ['a SCO that says nothing was not attempted', {}, null, { completion: 'not-attempted', success: 'unknown' }],
    ['unknown counts as not attempted', { completion_status: 'unknown' }, null, { completion: 'not-attempted' }],
    ['the SCO says completed', { completion_status: 'completed' }, null, { completion: 'completed' }],
    ['the SCO says incomplete', { completion_status: 'incomplete' }, null, { completion: 'incomplete' }],
    [
      'a measure at the threshold completes',
      { completion_status: 'incomplete', completion_threshold: '0.8', progress_measure: '0.8' },
      null,
      { completion: 'completed' },
    ],
    [
      'a measure below the threshold overrules the SCO that says completed',
      { completion_status: 'completed', completion_threshold: '0.8', progress_measure: '0.5' },
      null,
      { completion: 'incomplete' },
    ],
    [
      'a threshold without a measure leaves the word to the SCO',
      { completion_status: 'completed', completion_threshold: '0.8' },
      null,
      { completion: 'completed' },
    ],
    ['a measure alone means begun', { progress_measure: '0.3' }, null, { completion: 'incomplete' }],
    ['the SCO says passed', { success_status: 'passed' }, null, { success: 'passed' }],
    [
      'a scaled score below the passing score overrules the SCO that says passed',
      { success_status: 'passed', scaled_passing_score: '0.7', score: { scaled: '0.69' } },
      null,
      { success: 'failed', score: 0.69 },
    ],
    ["the manifest's measure decides", { score: { scaled: '0.7' } }, 0.7, { success: 'passed' }],
    [
      'a passing score without a score leaves the word to the SCO',
      { success_status: 'failed' },
      0.7,
      { success: 'failed' },
    ],
    ['a negative scaled score is nothing', { score: { scaled: '-0.5' } }, null, { score: 0 }],
    ['a scaled score above one is no score', { score: { scaled: '1.0001' } }, 0.5, { score: null, success: 'unknown' }],
    [
      'a raw score of 101 stands in its own range',
      { score: { raw: '101', min: '0', max: '202' } },
      null,
      { score: 0.5 },
    ],
    ['a raw score without a range is no share', { score: { raw: '80' } }, null, { score: null }],
    ['a range upside down is no range', { score: { raw: '5', min: '10', max: '0' } }, null, { score: null }],
  ];
  test.each(rows)('%s', (_, cmi, masteryScore, expected) => {
    expect(outcomeOfCmi('scorm2004', cmi, { masteryScore })).toMatchObject(expected);
  });
});

test('whatever a package sends, the score is null or between 0 and 1', () => {
  const anything = fc.oneof(fc.string(), fc.double(), fc.integer().map(String), fc.jsonValue());
  const score = fc.record({ raw: anything, min: anything, max: anything, scaled: anything });
  fc.assert(
    fc.property(
      fc.constantFrom('scorm12' as const, 'scorm2004' as const),
      score,
      anything,
      (standard, given, status) => {
        const cmi = { core: { lesson_status: status, score: given }, score: given, completion_status: status };
        const outcome = outcomeOfCmi(standard, cmi, { masteryScore: 50 });
        if (outcome.score !== null) {
          expect(outcome.score).toBeGreaterThanOrEqual(0);
          expect(outcome.score).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
