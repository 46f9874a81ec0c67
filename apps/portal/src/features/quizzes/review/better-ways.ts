import type { QuestionOf } from '@amelie/contract';

type Step = QuestionOf<'branching-case'>['steps'][number];
type Way = Step['options'][number];

/** What would have earned most at a step, where something else was decided; nothing where the decision was that. */
export function betterWays({ options }: Pick<Step, 'options'>, decided: Way): Way[] {
  const most = Math.max(...options.map(({ credit }) => credit));
  return decided.credit >= most ? [] : options.filter(({ credit }) => credit === most);
}
