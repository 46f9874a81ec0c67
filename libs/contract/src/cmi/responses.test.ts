import fc from 'fast-check';
import { checkCmi, checkElement } from './check-cmi';
import { patternFault, responseFault } from './responses';

const answers: [string, string, string | null][] = [
  ['true-false', 'true', null],
  ['true-false', 't', 'type'],
  ['choice', 'a[,]b', null],
  ['choice', '', null],
  ['choice', 'a[,]', 'type'],
  ['choice', Array.from({ length: 145 }, (_, i) => `c${i}`).join('[,]'), 'size'],
  ['fill-in', '{lang=el}λεμόνι[,]second', null],
  ['fill-in', '{lang=not a language}x', 'type'],
  ['fill-in', '{case_matters=true}x', null],
  ['long-fill-in', '{lang=en}A long text, with {braces} in it', null],
  ['long-fill-in', 'x'.repeat(16_001), 'size'],
  ['matching', 'one[.]a[,]two[.]b', null],
  ['matching', 'one[.]a[.]b', 'type'],
  ['matching', 'one', 'type'],
  ['performance', 'step_1[.]done[,][.]5', null],
  ['performance', 'step_1', 'type'],
  ['sequencing', 'c[,]a[,]b', null],
  ['likert', 'agree', null],
  ['likert', ' ', 'type'],
  ['numeric', '-4.25', null],
  ['numeric', '4,25', 'type'],
  ['numeric', 'NaN', 'type'],
  ['other', 'anything at all [,] [.] [:]', null],
];

test.each(answers)('an answer of type %s: %p', (type, value, fault) => {
  expect(responseFault(type, value)).toBe(fault);
});

const keys: [string, string, string | null][] = [
  ['numeric', '1[:]5', null],
  ['numeric', '[:]5', null],
  ['numeric', '1[:]', null],
  ['numeric', '3', null],
  ['numeric', '5[:]1', 'type'],
  ['numeric', '1[:]2[:]3', 'type'],
  ['fill-in', '{case_matters=true}{order_matters=false}{lang=de}eins[,]zwei', null],
  ['fill-in', '{case_matters=maybe}eins', 'type'],
  ['long-fill-in', '{case_matters=false}{lang=fr}long', null],
  ['long-fill-in', '{order_matters=true}long', 'type'],
  ['performance', '{order_matters=false}a[.]1[:]3[,]b[.]done', null],
  ['performance', 'a[.]3[:]1', 'type'],
  ['choice', '{case_matters=true}a', null],
];

test.each(keys)('a pattern of type %s: %p', (type, value, fault) => {
  expect(patternFault(type, value)).toBe(fault);
});

const closely: [string, string, string | null][] = [
  ['choice', '{a}[,]b', 'type'],
  ['choice', 'a[,]b[,]a', 'type'],
  ['sequencing', 'a[,]b[,]a', null],
  ['matching', 'a[1][.]b', 'type'],
  ['fill-in', '{lang=zz}x', 'type'],
  ['fill-in', '{lang=it}{curly} at the front', null],
  ['fill-in', 'one[,]{lang=zz}two', 'type'],
  ['long-fill-in', '{lang=nl}een', null],
];

test.each(closely)(
  'an answer that is being set is looked at closely (%s %p), a stored one can still be read',
  (...row) => {
    const [type, value, fault] = row;
    expect(responseFault(type, value, true)).toBe(fault);
    expect(responseFault(type, value)).toBeNull();
  },
);

test('after the language of a text all that follows is the text', () => {
  expect(patternFault('fill-in', '{case_matters=true}{lang=fr}{order_matters=perhaps}un', true)).toBeNull();
  expect(patternFault('fill-in', '{order_matters=perhaps}un', true)).toBe('type');
  expect(patternFault('fill-in', 'un[,]{case_matters=perhaps}deux', true)).toBeNull();
});

test('a performance of 250 steps with names and answers of 250 characters is taken (RTE 4.2.9.1)', () => {
  const steps = Array.from({ length: 250 }, (_, n) => `${'s'.repeat(246)}${1000 + n}[.]${'a'.repeat(250)}`).join('[,]');
  const performance = () => 'performance';
  expect(checkElement('scorm2004', 'cmi.interactions.0.learner_response', steps, performance)).toBeNull();
  const row = { id: 'q', type: 'performance', learner_response: steps, correct_responses: { 0: { pattern: steps } } };
  expect(checkCmi('scorm2004', { interactions: { 0: row } })).toEqual([]);
});

test.each([
  ['2026-11-25T10:00:00.55Z', null],
  ['1970', null],
  ['2038-01-19', null],
  ['2039', 'type'],
  ['1969', 'type'],
  ['2026-11-25T10:00:00.025', 'type'],
  ['', 'type'],
])('a point in time that is being set, %p, has hundredths and years from 1970 to 2038', (value, fault) => {
  expect(checkElement('scorm2004', 'cmi.interactions.0.timestamp', value)).toBe(fault);
  expect(checkElement('scorm2004', 'cmi.comments_from_learner.0.timestamp', value)).toBe(fault);
});

test('an attempt that was stored with a time of another kind can still be stored', () => {
  const row = { id: 'q', type: 'other', timestamp: '2026-11-25T10:00:00.025' };
  expect(checkCmi('scorm2004', { interactions: { 0: row } })).toEqual([]);
});

const entry = (more: object) => ({ interactions: { 0: { id: 'q', type: 'numeric', ...more } } });

test('a commit names the answer and the pattern that do not fit their type', () => {
  const cmi = entry({ learner_response: 'a lot', correct_responses: { 0: { pattern: '1[:]5' }, 1: { pattern: 'x' } } });
  expect(checkCmi('scorm2004', cmi)).toEqual([
    { element: 'cmi.interactions.0.learner_response', fault: 'type' },
    { element: 'cmi.interactions.0.correct_responses.1.pattern', fault: 'type' },
  ]);
});

test('a value that is set is held against the type that the interaction has', () => {
  const numeric = () => 'numeric';
  expect(checkElement('scorm2004', 'cmi.interactions.0.learner_response', 'a lot', numeric)).toBe('type');
  expect(checkElement('scorm2004', 'cmi.interactions.0.learner_response', '5', numeric)).toBeNull();
  expect(checkElement('scorm2004', 'cmi.interactions.0.learner_response', 'a lot', () => 'other')).toBeNull();
  expect(checkElement('scorm2004', 'cmi.interactions.0.correct_responses.0.pattern', '5[:]1', numeric)).toBe('type');
});

test('two objectives may not have one identifier, two interactions may', () => {
  const twice = { 0: { id: 'a' }, 1: { id: 'a' } };
  expect(checkCmi('scorm2004', { objectives: twice })).toEqual([
    { element: 'cmi.objectives.1.id', fault: 'duplicate' },
  ]);
  expect(checkCmi('scorm2004', { interactions: twice })).toEqual([]);
});

test('half a URN is no identifier, any other text is', () => {
  const id = (value: string) => checkCmi('scorm2004', { objectives: { 0: { id: value } } }).map(({ fault }) => fault);
  expect(id('urn:ADL:objective-id-0001')).toEqual([]);
  expect(id('urn:ADL')).toEqual(['type']);
  expect(id('Scene1_Slide3_FreeFormPick')).toEqual([]);
  expect(id(' ')).toEqual(['type']);
});

const share = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value.toFixed(4));
const snapshot = fc.record({
  completion_status: fc.constantFrom('completed', 'incomplete', 'not attempted', 'unknown'),
  success_status: fc.constantFrom('passed', 'failed', 'unknown'),
  location: fc.string({ maxLength: 1000 }),
  suspend_data: fc.string({ maxLength: 5000 }),
  score: fc.record({ scaled: share, raw: fc.integer().map(String) }),
  exit: fc.constantFrom('', 'suspend', 'normal', 'logout', 'time-out'),
  session_time: fc.tuple(fc.nat(99), fc.nat(59)).map(([hours, minutes]) => `PT${hours}H${minutes}M`),
  total_time: fc.string(),
  learner_id: fc.string(),
});
const broken = fc.constantFrom<[string, unknown]>(
  ['completion_status', 'COMPLETED'],
  ['success_status', 'completed'],
  ['session_time', '01:00:00'],
  ['exit', 'now'],
  ['progress_measure', '1.01'],
  ['suspend_data', ['x']],
  ['location', 'a\u0000'],
  ['score', { scaled: '2' }],
  ['nothing', 'x'],
);

test('any whole data model passes, and one that was bent is refused by the name of what was bent', () => {
  fc.assert(
    fc.property(snapshot, broken, (cmi, [name, value]) => {
      const clean = JSON.parse(JSON.stringify(cmi).replace(/\\u0000|\\ud[89a-f]../gi, '')) as Record<string, unknown>;
      expect(checkCmi('scorm2004', clean)).toEqual([]);
      const faults = checkCmi('scorm2004', { ...clean, [name]: value });
      expect(faults.map(({ element }) => element.split('.')[1])).toEqual([name]);
    }),
  );
});
