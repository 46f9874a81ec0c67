import { draftFaults } from './draft-faults';
import { newOption, newQuestion } from './new-question';
import { wordsAsText } from './plain-words';
import { tidyQuestion } from './tidy-question';

const stem = wordsAsText('What first?');

test('answers that nobody began to write are left out, as long as two are left', () => {
  const written = { ...newOption(1), text: wordsAsText('Alone') };
  const other = { ...newOption(), text: wordsAsText('With her companion') };
  const question = { ...newQuestion('single', 'en'), stem, options: [written, newOption(), other] };
  expect(tidyQuestion(question)).toMatchObject({ name: 'What first?', options: [written, other] });
  expect(tidyQuestion({ ...question, options: [written, newOption()] })).toMatchObject({ options: [written, {}] });
});

test('votes for a point that is gone do not keep a question from being saved', () => {
  const fresh = newQuestion('situational-judgement', 'en');
  const scale = [
    { id: 'a', text: 'Never' },
    { id: 'b', text: 'Always' },
  ];
  const votes = [
    { point: 'b', count: 7 },
    { point: 'gone', count: 3 },
  ];
  const items = [{ id: 'i', text: wordsAsText('Ask'), feedback: wordsAsText(''), votes }];
  const question = { ...fresh, stem, scale, items };
  expect(draftFaults(question).map(({ code }) => code)).toEqual(['unknown-part']);
  expect(draftFaults(tidyQuestion(question))).toEqual([]);
});
