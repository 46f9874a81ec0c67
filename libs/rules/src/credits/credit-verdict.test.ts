import { type Accreditation, CreditProfile } from '@amelie/contract';
import { creditRuleOutcomes } from './credit-rules';
import { type CreditQuestion, creditsFor, creditVerdict } from './credit-verdict';

const rule = <V>(value: V, verified = true) => ({ value, source: 'https://example.org', verified });
const profile = CreditProfile.parse({
  id: 'it-physicians',
  kind: 'credit',
  jurisdiction: 'IT',
  body: 'A body',
  professions: ['physician'],
  rules: {
    passMark: rule(0.75),
    maximumAttempts: rule(5),
    coolOffHours: rule(24),
    questionsPer30Minutes: rule(4),
    doubleRandomisation: rule(true),
    minimumActiveMinutes: rule('estimated'),
    maximumModuleMinutes: rule(120),
    evaluationRequired: rule(true),
    conflictStatements: rule(true),
    identityFields: rule(['codice-fiscale']),
  },
  formula: rule({ unit: 'crediti ECM', minutesPerCredit: 60, whole: true }),
  open: [],
});
const accreditation: Accreditation = { profileId: profile.id, number: 'E1', from: '2026-01-01', until: '2026-12-31' };
const facts: CreditQuestion['facts'] = {
  course: {
    modules: [{ minutes: 60 }, { minutes: 75 }],
    questions: 18,
    shufflesQuestions: true,
    shufflesAnswers: true,
    conflictStatements: true,
  },
  learner: {
    score: 0.75,
    attempts: 5,
    shortestPauseHours: 24,
    activeMinutes: 135,
    evaluated: true,
    identity: { 'codice-fiscale': 'RSSMRA85T10A562S' },
  },
};
const question: CreditQuestion = {
  profile,
  accreditations: [accreditation],
  profession: 'physician',
  completedOn: '2026-11-25',
  facts,
};
const learner = (part: Partial<typeof facts.learner>) => ({ ...facts, learner: { ...facts.learner, ...part } });
const course = (part: Partial<typeof facts.course>) => ({ ...facts, course: { ...facts.course, ...part } });
const unmet = (given: typeof facts) =>
  creditRuleOutcomes(profile.rules, given)
    .filter(({ met }) => !met)
    .map((one) => one.rule);

test('who meets every rule just so gets the whole credits of the course', () => {
  expect(creditVerdict(question)).toMatchObject({ credits: 2, unit: 'crediti ECM', because: null, accreditation });
});

test('each rule that is not met is named, and no other', () => {
  expect(unmet(facts)).toEqual([]);
  expect(unmet(learner({ score: 0.7499 }))).toEqual(['passMark']);
  expect(unmet(learner({ score: null }))).toEqual(['passMark']);
  expect(unmet(learner({ attempts: 6 }))).toEqual(['maximumAttempts']);
  expect(unmet(learner({ shortestPauseHours: 23.9 }))).toEqual(['coolOffHours']);
  expect(unmet(learner({ shortestPauseHours: null }))).toEqual([]);
  expect(unmet(learner({ activeMinutes: 134 }))).toEqual(['minimumActiveMinutes']);
  expect(unmet(learner({ evaluated: false }))).toEqual(['evaluationRequired']);
  expect(unmet(learner({ identity: {} }))).toEqual(['identityFields']);
  expect(unmet(course({ questions: 17 }))).toEqual(['questionsPer30Minutes']);
  expect(unmet(course({ shufflesAnswers: false }))).toEqual(['doubleRandomisation']);
  expect(unmet(course({ shufflesQuestions: false }))).toEqual(['doubleRandomisation']);
  expect(unmet(course({ conflictStatements: false }))).toEqual(['conflictStatements']);
  expect(unmet(course({ modules: [{ minutes: 14 }, { minutes: 121 }] }))).toEqual(['maximumModuleMinutes']);
});

test('a rule that is not met says what is asked, what there is, and who can do something', () => {
  const [missing] = creditRuleOutcomes(profile.rules, learner({ activeMinutes: 100 })).filter(({ met }) => !met);
  expect(missing).toMatchObject({ owner: 'learner', needed: 135, actual: 100, verified: true });
  const [number] = creditRuleOutcomes(profile.rules, learner({ identity: {} })).filter(({ met }) => !met);
  expect(number?.fields).toEqual(['codice-fiscale']);
});

test('the default is no credit: without profile, profession, accreditation or a checked rule', () => {
  const because = (part: Partial<CreditQuestion>) => {
    const { credits, because: why } = creditVerdict({ ...question, ...part });
    expect(credits).toBe(0);
    return why;
  };
  expect(because({ profile: null })).toBe('no-profile');
  expect(because({ profile: { ...profile, kind: 'hours-only' } })).toBe('hours-only');
  expect(because({ profile: { ...profile, formula: null } })).toBe('hours-only');
  expect(because({ profession: 'nurse' })).toBe('profession');
  expect(because({ profession: null })).toBe('profession');
  expect(because({ accreditations: [] })).toBe('not-accredited');
  expect(because({ accreditations: [{ ...accreditation, profileId: 'be-physicians' }] })).toBe('not-accredited');
  expect(because({ completedOn: '2027-01-01' })).toBe('not-accredited');
  expect(because({ profile: { ...profile, rules: { ...profile.rules, passMark: rule(0.75, false) } } })).toBe(
    'not-verified',
  );
  expect(because({ facts: learner({ activeMinutes: 1 }) })).toBe('rules');
});

test('an accreditation counts on its first day and on its last', () => {
  expect(creditVerdict({ ...question, completedOn: '2026-01-01' }).because).toBeNull();
  expect(creditVerdict({ ...question, completedOn: '2026-12-31' }).because).toBeNull();
});

test('parts of a credit are left out where a body counts whole ones, and kept to the tenth where not', () => {
  expect(creditsFor({ minutesPerCredit: 45, whole: true }, 89)).toBe(1);
  expect(creditsFor({ minutesPerCredit: 60, whole: false }, 90)).toBe(1.5);
  expect(creditsFor({ minutesPerCredit: 60, whole: false }, 18)).toBe(0.3);
  expect(creditsFor({ minutesPerCredit: 60, whole: false }, 59)).toBe(0.9);
});
