import type { Objectives } from './objectives';

/** What an item has set itself about one objective (RTE 4.2). '' or null: nothing. */
export interface ReportedValues {
  success: string;
  completion: string;
  measure: number | null;
  progress: number | null;
  raw: number | null;
  min: number | null;
  max: number | null;
}

export interface ItemReport extends ReportedValues {
  exit: string;
  objectives: ({ id: string } & ReportedValues)[];
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

function numberOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : word(value).trim();
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

function valuesOf(tree: Tree, isOwn: (element: string) => boolean): ReportedValues {
  const own = (element: string, value: unknown) => (isOwn(element) ? value : undefined);
  const score = isTree(tree.score) ? tree.score : {};
  return {
    success: word(own('success_status', tree.success_status)),
    completion: word(own('completion_status', tree.completion_status)),
    measure: numberOf(own('score.scaled', score.scaled)),
    progress: numberOf(own('progress_measure', tree.progress_measure)),
    raw: numberOf(own('score.raw', score.raw)),
    min: numberOf(own('score.min', score.min)),
    max: numberOf(own('score.max', score.max)),
  };
}

/**
 * Reads what sequencing needs from the data model of an item (SCORM 2004 RTE 4.2). `own` are the elements that the item
 * has set: what it was given when it started is not its word.
 */
export function reportOf(cmi: Tree, own: ReadonlySet<string>): ItemReport {
  const listed = isTree(cmi.objectives) ? Object.entries(cmi.objectives) : [];
  return {
    ...valuesOf(cmi, (element) => own.has(`cmi.${element}`)),
    exit: word(cmi.exit),
    objectives: listed.flatMap(([n, one]) =>
      isTree(one)
        ? [{ id: word(one.id), ...valuesOf(one, (element) => own.has(`cmi.objectives.${n}.${element}`)) }]
        : [],
    ),
  };
}

/** RTE 4.2.4: an item that has not been attempted, by its own word, is known not to be complete. */
const completions = { completed: true, incomplete: false, 'not attempted': false, unknown: undefined };
const successes = { passed: true, failed: false, unknown: undefined };

function meaning(words: Record<string, boolean | undefined>, field: 'satisfied' | 'completed', said: string) {
  return said in words ? { [field]: words[said] } : {};
}

function changesOf({ success, completion, measure, progress, raw, min, max }: ReportedValues) {
  const numbers = Object.entries({ measure, progress, raw, min, max }).filter(([, value]) => value !== null);
  return {
    ...meaning(successes, 'satisfied', success),
    ...meaning(completions, 'completed', completion),
    ...(Object.fromEntries(numbers) as Partial<Record<'measure' | 'progress' | 'raw' | 'min' | 'max', number>>),
  };
}

/** Takes over what an item has reported into the tracking of its activity (RTE 4.2: the data model's mappings). */
export function recordReport(objectives: Objectives, id: string, report: ItemReport): void {
  for (const objective of report.objectives) {
    if (objective.id !== '' && objectives.has(id, objective.id))
      objectives.write(id, objective.id, changesOf(objective));
  }
  objectives.write(id, objectives.primaryId(id), changesOf(report));
}

/** What the item has said to be unknown: nothing is concluded in its place (RTE 4.2.4, 4.2.22). */
export function withheld(report: ItemReport, primary: string): { success: boolean; completion: boolean } {
  const said = [report, ...report.objectives.filter(({ id }) => id !== '' && id === primary)];
  return {
    success: said.some(({ success }) => success === 'unknown'),
    completion: said.some(({ completion }) => completion === 'unknown'),
  };
}
