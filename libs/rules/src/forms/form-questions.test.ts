import { type CourseForm, readyQuestions } from '@amelie/contract';
import { askedAt, formAnswersFit } from './form-questions';
import { followUpFrom, formStanding } from './form-standing';

const ownId = '01890a5d-ac96-774b-bcce-b302099a8057';
const optionId = '01890a5d-ac96-774b-bcce-b302099a8058';
const form: Pick<CourseForm, 'leftOut' | 'own'> = {
  leftOut: ['care'],
  own: [
    {
      id: ownId,
      stage: 'end',
      kind: 'single',
      texts: { en: 'Where do you work?' },
      options: [
        { id: optionId, texts: { en: 'On a ward' } },
        { id: '01890a5d-ac96-774b-bcce-b302099a8059', texts: { en: 'Elsewhere' } },
      ],
    },
  ],
};

test('a form asks the platform’s questions that were not left out, then the trainer’s', () => {
  expect(askedAt(form, 'end').map(({ key }) => key)).toEqual([
    'satisfaction',
    'usefulness',
    'intention',
    'plan',
    'comment',
    ownId,
  ]);
  expect(askedAt(form, 'follow-up').map(({ key }) => key)).toEqual(readyQuestions['follow-up'].map(({ key }) => key));
});

test('“no opportunity yet” can be said three months later', () => {
  const used = askedAt(form, 'follow-up').find(({ key }) => key === 'used');
  expect(used?.options.map(({ key }) => key)).toContain('no-opportunity');
});

test.each([
  ['nothing at all', [], true],
  ['a step of a scale', [{ question: 'satisfaction', value: 5 }], true],
  ['an option of its own question', [{ question: ownId, value: optionId }], true],
  ['a text', [{ question: 'comment', value: 'Thank you' }], true],
  ['a text in place of a step', [{ question: 'satisfaction', value: '5' }], false],
  ['an option of another question', [{ question: ownId, value: 'yes' }], false],
  ['a question that was left out', [{ question: 'care', value: 3 }], false],
  ['a question of the other stage', [{ question: 'used', value: 'once' }], false],
  [
    'two answers to one question',
    [
      { question: 'usefulness', value: 1 },
      { question: 'usefulness', value: 2 },
    ],
    false,
  ],
])('%s: fits or not', (_what, answers, verdict) => {
  expect(formAnswersFit(askedAt(form, 'end'), answers)).toBe(verdict);
});

const completedAt = new Date('2026-01-31T10:00:00Z');
const facts = { required: true, followUp: true, completedAt, sent: [] };

test('before the course is done nothing can be filled in', () => {
  const standing = formStanding({ ...facts, completedAt: null }, new Date('2027-01-01T00:00:00Z'));
  expect(standing).toEqual({ required: true, end: 'not-yet', followUp: 'not-yet' });
});

test('the follow-up opens three months later, to the minute', () => {
  const due = followUpFrom(completedAt);
  expect(due.toISOString()).toBe('2026-05-02T10:00:00.000Z');
  expect(formStanding(facts, new Date(due.getTime() - 1)).followUp).toBe('not-yet');
  expect(formStanding(facts, due)).toMatchObject({ end: 'open', followUp: 'open' });
});

test('what was sent stays sent, and a course that asks once has no follow-up', () => {
  expect(formStanding({ ...facts, sent: ['end'] }, completedAt)).toMatchObject({ end: 'sent', followUp: 'not-yet' });
  expect(formStanding({ ...facts, followUp: false }, followUpFrom(completedAt)).followUp).toBeNull();
});
