// Plain words without a schema: readers of packages start without the library of schemas.

/** What a package asks for that does not work here, or works otherwise than its makers thought. */
export const packageObstacles = [
  'flash',
  'java',
  'silverlight',
  'active-x',
  'server-page',
  'office-file',
  'camera',
  'location',
  'service-worker',
  'top-window',
  'browser-memory',
] as const;

/** What a page wants from another site. */
export const hostUses = ['script', 'style', 'font', 'image', 'media', 'frame', 'request', 'other'] as const;

/** What of SCORM 2004's sequencing a package makes use of. */
export const sequencingUses = [
  'flow',
  'no-choice',
  'forward-only',
  'constrained-choice',
  'rules',
  'roll-up',
  'objectives',
  'shared-objectives',
  'shared-data',
  'randomisation',
  'selection',
  'attempt-limit',
  'time-limit',
  'completion-threshold',
  'hidden-buttons',
] as const;

/** When an AU is satisfied (cmi5 13.1.4). */
export const moveOns = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'] as const;
