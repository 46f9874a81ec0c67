import { newId } from '@amelie/ground';
import type { Answer, AnyQuestion, AskedQuestion, QuestionOf, QuestionType, QuizItem } from '@amelie/contract';
import { buildCommon, choiceOption, itemOf, richText } from './build-question';

/** What nobody may read before the hand-in stands in each key, feedback, source and note. */
export const CANARY = 'canary-7f3a';
const secret = (what: string) => richText(`${CANARY} ${what}`);
const part = (text: string) => ({ id: newId(), text: richText(text), feedback: secret('feedback') });
const shape = { kind: 'rectangle', x: 0, y: 0, width: 10, height: 10 } as const;

type Common = ReturnType<typeof buildCommon>;
type Own<T extends QuestionType> = Omit<QuestionOf<T>, keyof Common | 'type'> & Partial<QuestionOf<T>>;

function itemOfType<T extends QuestionType>(type: T, own: Own<T>): QuizItem {
  const common = { ...buildCommon(`A ${type} question`), feedback: secret('feedback'), source: `${CANARY} source` };
  const question: unknown = { ...common, name: `${CANARY} name`, tags: [`${CANARY} tag`], type, ...own };
  return itemOf(question as AnyQuestion);
}

const options = () =>
  [1, 0, 0].map((credit, at) => ({ ...choiceOption(`option ${at}`, credit), feedback: secret(`credit ${credit}`) }));

/** Whoever asks is told the second step, whoever sends away has ended the case. */
export function caseInSteps(): QuizItem {
  const way = (text: string, credit: number, next: string | null) => ({ ...part(text), credit, next });
  return itemOfType('branching-case', {
    steps: [
      { id: 'one', text: richText('She is silent.'), options: [way('Ask', 1, 'two'), way('Send away', 0, null)] },
      { id: 'two', text: richText('She nods.'), options: [way('Listen', 1, 'three')] },
      { id: 'three', text: richText('She leaves.'), options: [way('Write it down', 1, null)] },
    ],
  });
}

interface TypeSample {
  item: QuizItem;
  /** An answer that fits, whatever it earns. */
  answer: (asked: AskedQuestion) => Answer;
}

const sample = <T extends QuestionType>(
  type: T,
  own: Own<T>,
  answer: (asked: Extract<AskedQuestion, { type: T }>) => Answer,
): TypeSample => ({
  item: itemOfType(type, own),
  answer: (asked) => answer(asked as Extract<AskedQuestion, { type: T }>),
});

function choices(): TypeSample[] {
  const rule = { marking: 'all-or-nothing', penalty: 0, shuffle: true } as const;
  const said = { feedbackTrue: secret('true'), feedbackFalse: secret('false') };
  const statements = [true, false].map((correct) => ({ ...part(`statement`), correct }));
  const kprim = { statements, marking: 'half', trueLabel: '', falseLabel: '', shuffle: true } as const;
  return [
    sample('single', { options: options(), shuffle: true }, (a) => ({
      type: 'single',
      chosen: a.options[0]?.id ?? null,
    })),
    sample('multiple', { options: options(), ...rule }, (a) => ({
      type: 'multiple',
      chosen: a.options.map((o) => o.id),
    })),
    sample('true-false', { correct: true, ...said }, () => ({ type: 'true-false', said: true })),
    sample('kprim', kprim, (a) => ({
      type: 'kprim',
      said: a.statements.map(({ id }) => ({ statement: id, value: true })),
    })),
  ];
}

function arranged(): TypeSample[] {
  const prompts = ['a', 'b'].map((match) => ({ ...part(`prompt ${match}`), match }));
  const matched = ['a', 'b', 'c'].map((id) => ({ id, text: richText(`choice ${id}`) }));
  const items = ['first', 'second', 'third'].map((id) => ({ id, text: richText(`do ${id}`) }));
  return [
    sample('matching', { prompts, choices: matched, marking: 'partial', shuffle: true }, (a) => ({
      type: 'matching',
      pairs: a.prompts.map(({ id }) => ({ prompt: id, choice: a.choices[0]?.id ?? '' })),
    })),
    sample('ordering', { items, marking: 'position' }, (a) => ({
      type: 'ordering',
      order: a.items.map(({ id }) => id),
    })),
  ];
}

function entries(): TypeSample[] {
  const value = { id: newId(), value: 73, tolerance: { kind: 'absolute', amount: 0 }, credit: 1 } as const;
  const numbers = [{ ...value, feedback: secret('number') }];
  const texts = [{ id: newId(), pattern: `${CANARY} pattern`, credit: 1, feedback: secret('text') }];
  const gap = { kind: 'text', id: 'g1', weight: 1, answers: texts, caseSensitive: false } as const;
  const other = { otherFeedback: secret('other') };
  return [
    sample('numeric', { answers: numbers, units: [], unitUse: 'none', unitPenalty: 0, ...other }, () => ({
      ...{ type: 'numeric', number: '7', unit: '' },
    })),
    sample('short-text', { answers: texts, caseSensitive: false, ignoreAccents: true, ...other }, () => ({
      ...{ type: 'short-text', text: 'what I think' },
    })),
    sample('cloze', { stem: richText('Ask [[g1]] first.'), gaps: [gap] }, (a) => ({
      type: 'cloze',
      filled: a.gaps.map(({ id }) => ({ gap: id, value: 'her' })),
    })),
  ];
}

function others(): TypeSample[] {
  const image = { id: 'image', kind: 'image', file: 'a'.repeat(64), alt: 'A room' } as const;
  const place = { feedback: secret('place'), shape };
  const regions = [1, 0].map((credit, at) => ({ ...place, id: newId(), label: `place ${at}`, credit }));
  const rule = { most: 1, marking: 'partial', penalty: 0 } as const;
  const hotspot = { image: { media: 'image', width: 20, height: 20 }, media: [image], regions, ...rule };
  const rubric = [{ id: newId(), text: `${CANARY} criterion`, weight: 1, levels: [0, 1].map(levelOf) }];
  const essay = { rubric, markerNotes: secret('notes'), template: richText(''), leastWords: null, mostWords: null };
  const scale = ['p1', 'p2', 'p3'].map((id) => ({ id, text: id }));
  const judged = [{ ...part('call somebody'), votes: [{ point: 'p1', count: 73 }] }];
  const levels = [0, 1].map((value) => ({ id: newId(), text: `sure ${value}`, value }));
  return [
    sample('hotspot', hotspot, (a) => ({
      ...{ type: 'hotspot', chosen: a.regions.slice(0, 1).map(({ id }) => id), points: [] },
    })),
    sample('essay', essay, () => ({ type: 'essay', text: 'An essay.' })),
    sample('situational-judgement', { scale, items: judged, marking: 'aggregate' }, (a) => ({
      type: 'situational-judgement',
      judged: a.items.map(({ id }) => ({ item: id, point: a.scale[0]?.id ?? '' })),
    })),
    {
      item: caseInSteps(),
      answer: (asked) => {
        const step = asked.type === 'branching-case' ? asked.told[0] : undefined;
        return { type: 'branching-case', path: [{ step: step?.id ?? '', option: step?.options[0]?.id ?? '' }] };
      },
    },
    sample('confidence', { levels }, (a) => ({ type: 'confidence', level: a.levels[0]?.id ?? null })),
    sample('reflection', { template: richText('') }, () => ({ type: 'reflection', text: 'For myself only' })),
  ];
}

const levelOf = (share: number) => ({ id: newId(), text: `${CANARY} level ${share}`, share });

/** One question of each of the types, with an answer to it. */
export const everyType = (): TypeSample[] => [...choices(), ...arranged(), ...entries(), ...others()];
