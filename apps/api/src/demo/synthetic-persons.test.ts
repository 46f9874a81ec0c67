import { seededRandom } from '@amelie/rules';
import { drawPersons } from './synthetic-persons';

const now = new Date('2026-11-24T10:00:00Z');
const facts = () =>
  drawPersons(seededRandom(7), now).map(({ accountId: _account, enrolmentId: _enrolment, ...person }) => person);

describe('the persons of the cohort', () => {
  test('are the same each time, but for their ids', () => {
    expect(facts()).toEqual(facts());
  });

  test('bear names in their own script', () => {
    const greek = facts().filter(({ country }) => country === 'GR');
    for (const { givenName, familyName, language } of greek) {
      expect(`${givenName}${familyName}`).toMatch(/^\p{Script=Greek}+$/u);
      expect(language).toBe('el');
    }
  });

  test.each(['2026-11-01T00:00:01Z', '2026-03-31T23:59:59Z', '2028-02-29T12:00:00Z'])(
    'are 137 certified ones on any day of the calendar (%s)',
    (day) => {
      const persons = drawPersons(seededRandom(7), new Date(day));
      expect(persons.filter(({ completedAt }) => completedAt)).toHaveLength(137);
      for (const { enrolledAt, completedAt } of persons) {
        expect(enrolledAt.getTime()).toBeLessThanOrEqual(Date.parse(day));
        expect((completedAt ?? enrolledAt).getTime()).toBeLessThanOrEqual(Date.parse(day));
      }
    },
  );
});
