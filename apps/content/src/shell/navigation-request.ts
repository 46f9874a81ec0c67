import type { NavigationName } from '@amelie/rules';

const wayOfItem = /^\{target=(.+)\}(choice|jump)$/;
const plainWays: readonly NavigationName[] = [
  'continue',
  'previous',
  'exit',
  'exitAll',
  'suspendAll',
  'abandon',
  'abandonAll',
];

/** A navigation request in the words of `adl.nav.request` (RTE 4.4, SN 4.3); null for none. */
export function requestOf(written: string): { request: NavigationName; target?: string } | null {
  const [, target, way] = wayOfItem.exec(written) ?? [];
  if (target && (way === 'choice' || way === 'jump')) return { request: way, target };
  const request = plainWays.find((name) => name === written);
  return request ? { request } : null;
}
