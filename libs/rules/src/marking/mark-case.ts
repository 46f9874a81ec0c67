import type { AnswerOf, Marking, PartMark, QuestionOf } from '@amelie/contract';
import { marked, scoreOf, unanswered, verdictOf } from './marked-parts';

type Case = QuestionOf<'branching-case'>;
type Path = AnswerOf<'branching-case'>['path'];
type Way = Case['steps'][number]['options'][number];

/** The ways that a path really goes: it ends at the first decision that does not belong where it stands. */
export function waysTaken({ steps }: Case, path: Path): Way[] {
  const ways: Way[] = [];
  let at: string | null = steps[0]?.id ?? null;
  for (const { step, option } of path) {
    const way = at === step ? steps.find(({ id }) => id === step)?.options.find(({ id }) => id === option) : undefined;
    if (!way) break;
    ways.push(way);
    at = way.next;
  }
  return ways;
}

/** The step that a learner stands at after these decisions; null at the end. Nothing behind it may be shown. */
export function stepReached(question: Case, path: Path): string | null {
  const last = waysTaken(question, path).at(-1);
  return last ? last.next : (question.steps[0]?.id ?? null);
}

/** True when these decisions go on from those: each that was made stands, since its next step was told. */
export function takesNothingBack(made: Path, now: Path): boolean {
  return made.every(({ step, option }, place) => now[place]?.step === step && now[place].option === option);
}

/** The most that can be earned from the start to an end. Ways only lead on, so one look backwards is enough. */
function mostEarned({ steps }: Case): number {
  const mostFrom = new Map<string, number>();
  for (const { id, options } of [...steps].reverse())
    mostFrom.set(
      id,
      Math.max(...options.map(({ credit, next }) => credit + (next === null ? 0 : (mostFrom.get(next) ?? 0)))),
    );
  return mostFrom.get(steps[0]?.id ?? '') ?? 0;
}

/** A case that is not told to its end earns nothing: otherwise who stops early escapes what comes later. */
export function markCase(question: Case, { path }: AnswerOf<'branching-case'>): Marking {
  const ways = waysTaken(question, path);
  const earned = ways.reduce((sum, { credit }) => sum + credit, 0);
  const ended = ways.at(-1)?.next === null;
  const parts = ways.map(({ id, credit }): PartMark => ({ part: id, verdict: verdictOf(credit), share: credit }));
  const told = ways.map(({ id }) => id);
  const marking = marked(ended ? scoreOf(earned, mostEarned(question)) : 0, parts, told);
  return ways.length === 0 ? unanswered(marking) : marking;
}

/** One of the best paths through a case. */
export function bestPath(question: Case): Path {
  const bestFrom = new Map<string, { earned: number; path: Path }>();
  for (const { id, options } of [...question.steps].reverse()) {
    const ways = options.map((way) => {
      const rest = way.next === null ? { earned: 0, path: [] } : (bestFrom.get(way.next) ?? { earned: 0, path: [] });
      return { earned: way.credit + rest.earned, path: [{ step: id, option: way.id }, ...rest.path] };
    });
    bestFrom.set(
      id,
      ways.reduce((top, way) => (way.earned > top.earned ? way : top)),
    );
  }
  return bestFrom.get(question.steps[0]?.id ?? '')?.path ?? [];
}
