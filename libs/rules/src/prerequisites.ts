import { namesIn, readScript, type Script, type StatusWord } from './aicc-script';
import type { ScoOutcome } from './status-mapping';

/** An item of a package, as far as prerequisites go. */
export interface ItemWithPrerequisites {
  id: string;
  title: string;
  /** AICC scripts, one a line; each has to be fulfilled: the item's own, and those of the groups that it is in. */
  prerequisites?: string | null;
  /** The groups that it is in. A script may name them too. */
  groups?: readonly string[];
}

export type Statuses = ReadonlyMap<string, StatusWord>;

export interface PrerequisitesVerdict {
  fulfilled: boolean;
  /** Identifiers of what has to be done or to turn out otherwise first, in the order of the scripts. */
  waitsFor: string[];
  /** Scripts that can't be read, or that name what is not there. They count as fulfilled: nobody is locked out for them. */
  unreadable: string[];
}

const isDone = (status: StatusWord | undefined) => status === 'completed' || status === 'passed';

interface Truth {
  holds: boolean;
  waitsFor: string[];
}

function truthOf(script: Script, statuses: Statuses): Truth {
  switch (script.is) {
    case 'item': {
      const holds = isDone(statuses.get(script.id));
      return { holds, waitsFor: holds ? [] : [script.id] };
    }
    case 'status': {
      const holds = (statuses.get(script.id) === script.word) === script.equal;
      return { holds, waitsFor: holds ? [] : [script.id] };
    }
    case 'not':
      // What is closed because something has been done waits for nothing.
      return { holds: !truthOf(script.of, statuses).holds, waitsFor: [] };
    default: {
      const parts = script.of.map((part) => truthOf(part, statuses));
      const needed = { and: parts.length, or: 1, some: script.is === 'some' ? script.atLeast : 0 }[script.is];
      const holds = parts.filter((part) => part.holds).length >= needed;
      return { holds, waitsFor: holds ? [] : parts.flatMap(({ waitsFor }) => waitsFor) };
    }
  }
}

/**
 * Holds the prerequisites of an item against the statuses of the items of its package (SCORM 1.2 CAM 2.3.2.5.1). An
 * identifier alone is true when that item is completed or passed.
 * @param scripts one a line
 * @param statuses of every identifier that there is
 */
export function judgePrerequisites(scripts: string, statuses: Statuses): PrerequisitesVerdict {
  const verdict: PrerequisitesVerdict = { fulfilled: true, waitsFor: [], unreadable: [] };
  for (const line of scripts.split('\n').filter((one) => one.trim())) {
    const script = readScript(line);
    if (!script || namesIn(script).some((name) => !statuses.has(name))) {
      verdict.unreadable.push(line.trim());
      continue;
    }
    const { holds, waitsFor } = truthOf(script, statuses);
    if (holds) continue;
    verdict.fulfilled = false;
    verdict.waitsFor.push(...waitsFor);
  }
  return { ...verdict, waitsFor: [...new Set(verdict.waitsFor)] };
}

/** The status that an outcome stands for, in the one word of SCORM 1.2. */
export function statusWordOf({ completion, success }: ScoOutcome): StatusWord {
  if (success !== 'unknown') return success;
  return completion === 'not-attempted' ? 'not attempted' : completion;
}

/** A group is done when all in it is, and passed when all in it is passed. */
function statusOfGroup(members: readonly StatusWord[]): StatusWord {
  if (members.every((status) => status === 'passed')) return 'passed';
  if (members.every(isDone)) return 'completed';
  return members.every((status) => status === 'not attempted') ? 'not attempted' : 'incomplete';
}

/** The status of every item and every group. What is not given has not been attempted. */
export function allStatuses(items: readonly ItemWithPrerequisites[], given: Statuses): Statuses {
  const own = new Map(items.map(({ id }) => [id, given.get(id) ?? 'not attempted']));
  const groups = new Map<string, StatusWord[]>();
  for (const { id, groups: within = [] } of items)
    for (const group of within) {
      const members = groups.get(group) ?? [];
      members.push(own.get(id) ?? 'not attempted');
      groups.set(group, members);
    }
  const ofGroups = [...groups].map(([group, members]): [string, StatusWord] => [group, statusOfGroup(members)]);
  return new Map([...ofGroups, ...own]);
}

/**
 * The items that can't be opened yet, each with the titles of what they wait for; a group is told by those of its items
 * that are not done. When nothing at all could be opened, the first item can: nobody is locked out of a package.
 */
export function waitingItems(items: readonly ItemWithPrerequisites[], given: Statuses): Map<string, string[]> {
  const statuses = allStatuses(items, given);
  const titlesOf = (wanted: string) => {
    const own = items.find(({ id }) => id === wanted);
    if (own) return [own.title];
    return items
      .filter(({ id, groups }) => groups?.includes(wanted) && !isDone(statuses.get(id)))
      .map(({ title }) => title);
  };
  const waiting = new Map<string, string[]>();
  for (const { id, prerequisites } of items) {
    const verdict = judgePrerequisites(prerequisites ?? '', statuses);
    if (!verdict.fulfilled) waiting.set(id, [...new Set(verdict.waitsFor.flatMap(titlesOf))]);
  }
  const [first] = items;
  if (first && waiting.size === items.length) waiting.delete(first.id);
  return waiting;
}

/** The scripts of a package that count as fulfilled because they can't be read, with the item that each stands on. */
export function unreadablePrerequisites(items: readonly ItemWithPrerequisites[]): { itemId: string; script: string }[] {
  const statuses = allStatuses(items, new Map());
  return items.flatMap(({ id, prerequisites }) =>
    judgePrerequisites(prerequisites ?? '', statuses).unreadable.map((script) => ({ itemId: id, script })),
  );
}
