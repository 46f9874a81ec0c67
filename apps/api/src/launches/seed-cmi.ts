import type { Cmi, PackageItem } from '@amelie/contract';
import { secondsOf, timeintervalOf, timespanOf } from '@amelie/rules';

export interface Seed {
  item: PackageItem;
  learner: { id: string; name: string };
  /** What was stored last; null for an item that was never opened. */
  saved: { cmi: Cmi; totalSeconds: number; terminated: boolean } | null;
}

function treeAt(tree: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = tree[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * A session that was not ended by the package (a closed tab, a crash) goes on, and so does one that was suspended;
 * after any other end the next one starts without an entry (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.8).
 */
function entryOf(saved: Seed['saved'], exit: unknown): string {
  if (!saved) return 'ab-initio';
  return !saved.terminated || exit === 'suspend' ? 'resume' : '';
}

/**
 * What a package is told of the time before: the sum of what it reported itself (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE
 * 4.2.28), which may be more than the clock has seen; what counts as learning time is kept apart from it.
 */
function earlierSeconds(standard: 'scorm12' | 'scorm2004', saved: Seed['saved'], reported: unknown): number {
  return secondsOf(standard, reported) ?? saved?.totalSeconds ?? 0;
}

const present = (values: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function seedScorm12({ item, learner, saved }: Seed): Cmi {
  const cmi = saved?.cmi ?? {};
  const { exit, session_time: _sessionTime, ...core } = treeAt(cmi, 'core');
  return {
    ...cmi,
    core: {
      lesson_status: 'not attempted',
      ...core,
      student_id: learner.id,
      student_name: learner.name,
      credit: 'credit',
      lesson_mode: 'normal',
      entry: entryOf(saved, exit),
      total_time: timespanOf(earlierSeconds('scorm12', saved, core.total_time)),
    },
    launch_data: item.launchData ?? '',
    student_data: present({
      mastery_score: item.masteryScore === null ? null : String(item.masteryScore),
      max_time_allowed: item.maxTimeAllowed,
      time_limit_action: item.timeLimitAction,
    }),
  };
}

function seedScorm2004({ item, learner, saved }: Seed): Cmi {
  const { exit, session_time: _sessionTime, ...cmi } = saved?.cmi ?? {};
  return {
    ...cmi,
    learner_id: learner.id,
    learner_name: learner.name,
    credit: 'credit',
    mode: 'normal',
    entry: entryOf(saved, exit),
    total_time: timeintervalOf(earlierSeconds('scorm2004', saved, cmi.total_time)),
    launch_data: item.launchData ?? '',
    ...present({
      scaled_passing_score: item.masteryScore === null ? null : String(item.masteryScore),
      max_time_allowed: item.maxTimeAllowed,
      time_limit_action: item.timeLimitAction,
    }),
  };
}

/** The data model with which an item starts: what it stored, and all that only the platform writes. */
export function seedCmi(standard: 'scorm12' | 'scorm2004', seed: Seed): Cmi {
  return standard === 'scorm12' ? seedScorm12(seed) : seedScorm2004(seed);
}
