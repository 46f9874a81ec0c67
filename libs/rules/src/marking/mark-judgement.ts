import type { AnswerOf, Marking, PartMark, QuestionOf } from '@amelie/contract';
import { marked, scoreOf, unanswered, verdictOf } from './marked-parts';

type Judgement = QuestionOf<'situational-judgement'>;

/** What each point of the scale is worth for one item, by how the panel judged it. */
export function creditsByPanel({ scale, marking }: Judgement, { votes }: Judgement['items'][number]): number[] {
  const counts = scale.map(({ id }) => votes.reduce((sum, { point, count }) => sum + (point === id ? count : 0), 0));
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return counts.map(() => 0);
  if (marking === 'aggregate') {
    const most = Math.max(...counts);
    return counts.map((count) => count / most);
  }
  const mean = counts.reduce((sum, count, place) => sum + count * place, 0) / all;
  const distances = counts.map((_, place) => Math.abs(place - mean));
  const [nearest, farthest] = [Math.min(...distances), Math.max(...distances)];
  return distances.map((distance) => (farthest === nearest ? 1 : (farthest - distance) / (farthest - nearest)));
}

export function markJudgement(question: Judgement, { judged }: AnswerOf<'situational-judgement'>): Marking {
  const pointOf = new Map(judged.map(({ item, point }) => [item, point]));
  const marks = question.items.map((item): PartMark => {
    const place = question.scale.findIndex(({ id }) => id === pointOf.get(item.id));
    if (place === -1) return { part: item.id, verdict: 'missed', share: 0 };
    const share = creditsByPanel(question, item)[place] ?? 0;
    return { part: item.id, verdict: verdictOf(share), share };
  });
  const earned = marks.reduce((sum, { share }) => sum + share, 0);
  const told = marks.filter(({ verdict }) => verdict !== 'missed').map(({ part }) => part);
  const marking = marked(scoreOf(earned, marks.length), marks, told);
  return told.length === 0 ? unanswered(marking) : marking;
}
