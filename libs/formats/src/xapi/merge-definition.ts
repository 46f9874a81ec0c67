import type { ActivityDefinition } from './statement';

/**
 * What is known about an activity once another statement tells about it: the newer word counts, languages and
 * extensions are gathered (1.0.3 Data 2.4.4.1).
 */
export function mergeDefinition(known: ActivityDefinition | undefined, told: ActivityDefinition): ActivityDefinition {
  const gathered = <Map extends object>(one: Map | undefined, other: Map | undefined) =>
    one && other ? { ...one, ...other } : (other ?? one);
  const name = gathered(known?.name, told.name);
  const description = gathered(known?.description, told.description);
  const extensions = gathered(known?.extensions, told.extensions);
  return {
    ...known,
    ...told,
    ...(name && { name }),
    ...(description && { description }),
    ...(extensions && { extensions }),
  };
}
