import type { Evidence, ModuleKind } from '@amelie/contract';
import { between, type Draw } from './draw';
import type { SyntheticPerson } from './synthetic-persons';

export interface VersionModule {
  id: string;
  kind: ModuleKind;
  minutes: number;
}

export interface SyntheticProgress {
  enrolmentId: string;
  moduleId: string;
  state: 'in-progress' | 'completed' | 'failed';
  score: number | null;
  evidence: Evidence;
  activeSeconds: number;
  startedAt: Date;
  completedAt: Date | null;
  updatedAt: Date;
}

interface Step {
  module: VersionModule;
  state: SyntheticProgress['state'];
  startedAt: Date;
  endedAt: Date;
}

function entryOf(draw: Draw, person: SyntheticPerson, step: Step): SyntheticProgress {
  const { module, state, startedAt, endedAt } = step;
  const graded = module.kind === 'quiz' && state !== 'in-progress';
  return {
    enrolmentId: person.enrolmentId,
    moduleId: module.id,
    state,
    score: graded ? (state === 'completed' ? between(draw, 14, 20) : between(draw, 6, 13)) / 20 : null,
    evidence: graded ? 'server-graded' : 'self-reported',
    activeSeconds: Math.round(module.minutes * 60 * (0.6 + draw() * 0.8)),
    startedAt,
    completedAt: state === 'completed' ? endedAt : null,
    updatedAt: endedAt,
  };
}

const statesOfStopped = ['in-progress', 'in-progress', 'failed'] as const;

/** How far somebody came who has not finished: often not even begun, never through the last module. */
function stepsTaken(draw: Draw, modules: number): number {
  return draw() < 0.3 ? 0 : between(draw, 1, modules);
}

/**
 * The ledger of one person. Whoever finished has completed every module, the last at the moment of their completion;
 * whoever did not stopped at one of them.
 */
export function drawProgress(
  draw: Draw,
  person: SyntheticPerson,
  modules: VersionModule[],
  now: Date,
): SyntheticProgress[] {
  const taken = person.completedAt ? modules.length : stepsTaken(draw, modules.length);
  const start = person.enrolledAt.getTime();
  const end = person.completedAt?.getTime() ?? Math.min(now.getTime(), start + between(draw, 1, 30) * 24 * 3600 * 1000);
  return modules.slice(0, taken).map((module, index) => {
    const stopped = !person.completedAt && index === taken - 1;
    const drawn = statesOfStopped[between(draw, 0, 2)] ?? 'in-progress';
    return entryOf(draw, person, {
      module,
      state: stopped ? (module.kind === 'quiz' ? drawn : 'in-progress') : 'completed',
      startedAt: new Date(start + ((end - start) * index) / taken),
      endedAt: new Date(start + ((end - start) * (index + 1)) / taken),
    });
  });
}
