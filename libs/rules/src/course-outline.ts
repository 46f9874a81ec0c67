import type { Evidence, ModuleState } from '@amelie/contract';

/** A module of a course as far as its place on the way matters. Outlines come in the course's order. */
export interface OutlineEntry {
  id: string;
  minutes: number;
  required: boolean;
  state: ModuleState;
  /** How long one has been at it so far. */
  activeSeconds: number;
}

const open = (entry: Pick<OutlineEntry, 'state'>) => entry.state !== 'completed';

/**
 * The module to go on with: the first required one that is open, else the first optional one, else none.
 * @param after the module just left; what follows it comes first
 */
export function nextModule(
  outline: readonly Pick<OutlineEntry, 'id' | 'required' | 'state'>[],
  after?: string,
): string | null {
  const place = after === undefined ? -1 : outline.findIndex((entry) => entry.id === after);
  const ordered = [...outline.slice(place + 1), ...outline.slice(0, Math.max(0, place))];
  const next = ordered.find((entry) => entry.required && open(entry)) ?? ordered.find(open);
  return next?.id ?? null;
}

/**
 * Minutes that one module still takes, as its author reckons. Time already spent on one that is begun counts, but never
 * so far that nothing seems to be left; one to be tried again takes its whole time.
 */
export function moduleMinutesLeft({ state, minutes, activeSeconds }: Omit<OutlineEntry, 'id' | 'required'>): number {
  if (state === 'completed') return 0;
  if (state !== 'in-progress') return minutes;
  return Math.max(Math.min(minutes, 1), minutes - Math.floor(activeSeconds / 60));
}

/** Minutes that the open required modules take. */
export function minutesLeft(outline: readonly OutlineEntry[]): number {
  return outline.filter((entry) => entry.required).reduce((all, entry) => all + moduleMinutesLeft(entry), 0);
}

/** How many modules a course requires, and how many of them are done. */
export function countRequired(outline: readonly OutlineEntry[]): { required: number; completed: number } {
  const required = outline.filter((entry) => entry.required);
  return { required: required.length, completed: required.filter((entry) => !open(entry)).length };
}

export interface EvidencedModule {
  required: boolean;
  state: ModuleState;
  evidence: Evidence | null;
}

export interface CourseOutcome {
  completed: boolean;
  /** True when the course's rule for its certificate is met as well. */
  certificate: boolean;
}

/** What a certificate needs beside the required modules. */
export interface CertificateNeeds {
  gradedEvidence: boolean;
  /** The course's evaluation form is required and has not been sent. */
  form: boolean;
}

/**
 * A course is completed when all its required modules are; one that requires none never is. Its certificate may need
 * evidence that the learner's own browser cannot make up: at least one completed module graded by the server. It may
 * also wait for the evaluation form: what was learnt is done before, so the course itself does not.
 */
export function courseComplete(modules: readonly EvidencedModule[], needs: CertificateNeeds): CourseOutcome {
  const required = modules.filter((module) => module.required);
  const completed = required.length > 0 && required.every((module) => module.state === 'completed');
  const graded = modules.some((module) => module.state === 'completed' && module.evidence === 'server-graded');
  return { completed, certificate: completed && !needs.form && (graded || !needs.gradedEvidence) };
}
