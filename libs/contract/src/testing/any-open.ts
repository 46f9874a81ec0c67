import fc from 'fast-check';
import type { QuestionOf } from '../questions/question-shape';
import { anyCredit, common, list, numbered, seat, withKey } from './any-parts';
import { anyFeedback, anyText, anyWords } from './any-rich-text';

const side = fc.integer({ min: 0, max: 400 });
const anyShape = fc.oneof(
  fc.record({ kind: fc.constant('rectangle' as const), x: side, y: side, width: side, height: side }),
  fc.record({ kind: fc.constant('circle' as const), x: side, y: side, radius: side }),
  fc.record({ kind: fc.constant('ellipse' as const), x: side, y: side, radiusX: side, radiusY: side }),
  fc.record({
    kind: fc.constant('polygon' as const),
    points: fc.array(fc.record({ x: side, y: side }), { minLength: 3, maxLength: 5 }),
  }),
);

export const hotspot = fc
  .record({
    ...common,
    regions: list(fc.record({ label: anyWords(2), shape: anyShape, credit: anyCredit, feedback: anyFeedback }), 1),
    seat,
    alt: anyWords(),
    marking: fc.constantFrom('all-or-nothing' as const, 'partial' as const, 'penalty' as const, 'weighted' as const),
    penalty: fc.constantFrom(0.25, 0.5, 1),
  })
  .map(({ regions, seat: at, alt, penalty, ...rest }): QuestionOf<'hotspot'> => {
    const plain = regions.map((region) => ({
      ...region,
      credit: rest.marking === 'weighted' ? region.credit : Number(region.credit > 0),
    }));
    const keyed = withKey(plain, at);
    return {
      type: 'hotspot',
      ...rest,
      media: [{ id: 'm1', kind: 'image', file: 'images/ward.png', alt }],
      image: { media: 'm1', width: 640, height: 480 },
      penalty: rest.marking === 'penalty' ? penalty : 0,
      regions: numbered('r', keyed),
      most: Math.max(1, keyed.filter(({ credit }) => credit > 0).length),
    };
  });

const words = fc.option(fc.integer({ min: 1, max: 100 }));
export const essay = fc
  .record({
    ...common,
    rubric: list(
      fc.record({
        text: anyWords(),
        weight: fc.constantFrom(1, 2),
        levels: list(fc.record({ text: anyWords(), share: fc.constantFrom(0, 0.5, 1) }), 2, 3),
      }),
      0,
      2,
    ),
    markerNotes: anyFeedback,
    template: anyFeedback,
    leastWords: words,
    more: words,
  })
  .map(({ rubric, more, ...rest }): QuestionOf<'essay'> => ({
    type: 'essay',
    ...rest,
    rubric: numbered('k', rubric).map((one) => ({ ...one, levels: numbered(`${one.id}-l`, one.levels) })),
    mostWords: more === null ? null : more + (rest.leastWords ?? 0),
  }));

export const situationalJudgement = fc
  .record({
    ...common,
    scale: list(fc.record({ text: anyWords(2) }), 2),
    items: list(
      fc.record({ text: anyText, feedback: anyFeedback, counts: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }) }),
      1,
      3,
    ),
    marking: fc.constantFrom('aggregate' as const, 'distance' as const),
  })
  .map(({ scale, items, ...rest }): QuestionOf<'situational-judgement'> => {
    const points = numbered('v', scale);
    return {
      type: 'situational-judgement',
      ...rest,
      scale: points,
      items: numbered('i', items).map(({ counts, ...item }) => ({
        ...item,
        votes: points.map(({ id }, index) => ({ point: id, count: (counts[index] ?? 0) + (index === 0 ? 1 : 0) })),
      })),
    };
  });

const anyWay = fc.record({ text: anyText, feedback: anyFeedback, credit: anyCredit, leap: fc.nat(3) });
export const branchingCase = fc
  .record({ ...common, steps: list(fc.record({ text: anyText, options: list(anyWay, 1, 3) }), 1, 4) })
  .map(({ steps, ...rest }): QuestionOf<'branching-case'> => ({
    type: 'branching-case',
    ...rest,
    steps: numbered('s', steps).map(({ options, ...step }, place) => ({
      ...step,
      options: numbered(`${step.id}-o`, options).map(({ leap, ...way }, index) => {
        const next = leap === 0 || place + leap >= steps.length ? null : `s${place + leap + 1}`;
        return { ...way, credit: place === 0 && index === 0 ? 1 : Math.max(0, way.credit), next };
      }),
    })),
  }));

export const confidence = fc
  .record({ ...common, levels: list(fc.record({ text: anyWords(2) }), 2) })
  .map(({ levels, ...rest }): QuestionOf<'confidence'> => ({
    type: 'confidence',
    ...rest,
    levels: numbered(
      'l',
      levels.map((level, index) => ({ ...level, value: index + 1 })),
    ),
  }));

export const reflection = fc
  .record({ ...common, template: anyFeedback })
  .map((rest): QuestionOf<'reflection'> => ({ type: 'reflection', ...rest }));
