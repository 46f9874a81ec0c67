import { creditVerdict } from '@amelie/rules';
import { readCreditProfiles } from './read-credit-profiles';

const profiles = readCreditProfiles();
const idsOf = (profession: 'physician' | 'nurse' | 'midwife') =>
  profiles.filter(({ professions }) => professions.includes(profession)).map(({ id }) => id);

test('there are drafts for physicians, and hours only for nurses and midwives, in each of the four countries', () => {
  const physicians = ['be-physicians', 'de-physicians', 'eu-eaccme-physicians', 'gr-physicians', 'it-physicians'];
  expect(idsOf('physician')).toEqual(physicians);
  const others = ['be', 'de', 'gr', 'it'].map((country) => `${country}-nurses-midwives`);
  expect([idsOf('nurse'), idsOf('midwife')]).toEqual([others, others]);
  expect(profiles.filter(({ kind }) => kind === 'hours-only').map(({ id }) => id)).toEqual(others);
});

test('every rule says where it comes from, and what is only remembered is not called verified', () => {
  for (const { rules, formula, filing, validMonths } of profiles)
    for (const rule of [...Object.values(rules), formula, filing, validMonths].filter(
      (one) => one !== null && one !== undefined,
    )) {
      expect(rule.source).not.toBe('');
      if (!/^https?:\/\//.test(rule.source)) expect(rule.verified).toBe(false);
    }
});

test.each(profiles.map((profile) => [profile.id, profile] as const))(
  '%s promises no credit as it stands, even with an accreditation and everything met',
  (id, profile) => {
    const verdict = creditVerdict({
      profile,
      accreditations: [{ profileId: id, number: '1', from: '2026-01-01', until: '2027-12-31' }],
      profession: profile.professions[0] ?? null,
      completedOn: '2026-11-25',
      facts: {
        course: {
          modules: [{ minutes: 60 }],
          questions: 100,
          shufflesQuestions: true,
          shufflesAnswers: true,
          conflictStatements: true,
        },
        learner: {
          score: 1,
          attempts: 1,
          shortestPauseHours: null,
          activeMinutes: 600,
          evaluated: true,
          identity: { inami: '11478761004', efn: '802760901234566', 'codice-fiscale': 'RSSMRA85T10A562S' },
        },
      },
    });
    expect(verdict.outcomes.every(({ met }) => met)).toBe(true);
    expect([verdict.credits, verdict.because]).toEqual([
      0,
      profile.kind === 'hours-only' ? 'hours-only' : 'not-verified',
    ]);
  },
);
