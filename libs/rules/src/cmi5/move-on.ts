import type { Cmi5Au, Cmi5Node } from '@amelie/contract';

/** What is known of an AU in one registration. */
export interface AuResult {
  initialized: boolean;
  completed: boolean;
  success: 'unknown' | 'passed' | 'failed';
  /** 0 to 1. */
  score: number | null;
  waived: boolean;
}

export const untouchedAu: AuResult = {
  initialized: false,
  completed: false,
  success: 'unknown',
  score: null,
  waived: false,
};

/** Whether an AU counts as satisfied (13.1.4, moveOn); one that was waived does (9.3.9). */
export function isSatisfied(moveOn: Cmi5Au['moveOn'], { completed, success, waived }: AuResult): boolean {
  const passed = success === 'passed';
  switch (moveOn) {
    case 'NotApplicable':
      return true;
    case 'Completed':
      return waived || completed;
    case 'Passed':
      return waived || passed;
    case 'CompletedAndPassed':
      return waived || (completed && passed);
    case 'CompletedOrPassed':
      return waived || completed || passed;
  }
}

export interface Satisfaction {
  /** Ids of satisfied blocks, those inside before those around them. */
  blocks: string[];
  course: boolean;
}

/** What has been rolled up: a block is satisfied when all AUs and blocks in it are, the course likewise (13.1.4). */
export function rollUp(nodes: readonly Cmi5Node[], resultOf: (auId: string) => AuResult): Satisfaction {
  const open = new Set<string>();
  let course = true;
  // Whatever stands inside a block comes after it, so backwards is from the inside out.
  const blocks = [...nodes].reverse().flatMap((node) => {
    const { id, parent, au } = node;
    const satisfied = au ? isSatisfied(au.moveOn, resultOf(id)) : !open.has(id);
    if (!satisfied && parent !== null) open.add(parent);
    if (!satisfied) course = false;
    return au || !satisfied ? [] : [id];
  });
  return { blocks, course };
}

/** What the LMS has yet to say satisfied of, in the order in which it says so; null stands for the course (9.3.9). */
export function dueSatisfied({ blocks, course }: Satisfaction, said: ReadonlySet<string | null>): (string | null)[] {
  return [...blocks, ...(course ? [null] : [])].filter((id) => !said.has(id));
}
