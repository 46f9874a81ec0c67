import type { ReadyKey } from '@amelie/contract';
import type { MessageKey } from '../i18n';

interface ReadyWords {
  question: MessageKey;
  options: Readonly<Record<string, MessageKey>>;
}

/** The words of the platform's own questions. */
export const readyWords: Readonly<Record<ReadyKey, ReadyWords>> = {
  satisfaction: { question: 'forms.q.satisfaction', options: {} },
  usefulness: { question: 'forms.q.usefulness', options: {} },
  care: { question: 'forms.q.care', options: {} },
  intention: {
    question: 'forms.q.intention',
    options: {
      yes: 'forms.q.intention.yes',
      probably: 'forms.q.intention.probably',
      unsure: 'forms.q.intention.unsure',
      already: 'forms.q.intention.already',
      no: 'forms.q.intention.no',
    },
  },
  plan: { question: 'forms.q.plan', options: {} },
  comment: { question: 'forms.q.comment', options: {} },
  used: {
    question: 'forms.q.used',
    options: {
      often: 'forms.q.used.often',
      once: 'forms.q.used.once',
      'no-opportunity': 'forms.q.used.no-opportunity',
      hindered: 'forms.q.used.hindered',
    },
  },
  hindrance: {
    question: 'forms.q.hindrance',
    options: {
      time: 'forms.q.hindrance.time',
      way: 'forms.q.hindrance.way',
      services: 'forms.q.hindrance.services',
      support: 'forms.q.hindrance.support',
      other: 'forms.q.hindrance.other',
    },
  },
  'looking-back': { question: 'forms.q.looking-back', options: {} },
  'later-comment': { question: 'forms.q.later-comment', options: {} },
};

const byKey: ReadonlyMap<string, ReadyWords> = new Map(Object.entries(readyWords));

/** The words of a question by its key; none for one that a trainer has written. */
export const wordsOf = (key: string): ReadyWords | undefined => byKey.get(key);
