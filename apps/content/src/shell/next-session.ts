import type { Cmi, ItemToOpen } from '@amelie/contract';

function tree(value: unknown): Cmi {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Cmi) : {};
}

/** Suspended, it is resumed; else it is neither that nor new (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.8). */
function follow({ exit, session_time: _sessionTime, ...kept }: Cmi): Cmi {
  return { ...kept, entry: exit === 'suspend' ? 'resume' : '' };
}

/**
 * The data model for another session of the same item, when a package whose pages each begin and end one has turned a
 * page. Within one page the standard allows no second session.
 * @param ended the model as it stood at the end, its total time with that of the session
 */
export function nextSession(standard: ItemToOpen['standard'], ended: Cmi): Cmi {
  return standard === 'scorm12' ? { ...ended, core: follow(tree(ended.core)) } : follow(ended);
}
