import { checkCmi, type Given, type PackageItem, type routes, type RuntimeEventDetail } from '@amelie/contract';
import { outcomeOfCmi, type ScoOutcome } from '@amelie/rules';
import { z } from 'zod';
import { Refusal } from '../platform/refusals/refusal';
import type { PackageFacts } from './package-facts';

const Elements = z.object({ elements: z.array(z.object({ element: z.string(), fault: z.string() })).default([]) });

type GivenCommit = Given<typeof routes.commit>;

/** An asset reports nothing: to have opened it is all there is to do. One that reports all the same is believed. */
const opened: ScoOutcome = { completion: 'completed', success: 'unknown', score: null };

const saysNothing = ({ completion, success, score }: ScoOutcome) =>
  completion === 'not-attempted' && success === 'unknown' && score === null;

function findItem(facts: PackageFacts, itemId: string): PackageItem {
  const item = facts.items.get(itemId);
  if (!item) throw new Refusal('commit-invalid', { elements: [{ element: 'itemId', fault: 'unknown' }] });
  return item;
}

/**
 * Holds what the player sent against the standard and reads its outcome. Refuses `commit-invalid` with the elements
 * that are wrong; what was stored before stays.
 */
export function checkCommit(facts: PackageFacts, { itemId, cmi }: GivenCommit): ScoOutcome {
  const item = findItem(facts, itemId);
  const elements = checkCmi(facts.standard, cmi);
  if (elements.length > 0) throw new Refusal('commit-invalid', { elements });
  const said = outcomeOfCmi(facts.standard, cmi, { masteryScore: item.masteryScore });
  return item.kind === 'asset' && saysNothing(said) ? opened : said;
}

/** What a trace says of a refused commit: the elements' names and what is wrong with them, never their values. */
export function refusedBy(itemId: string, { code, facts }: Refusal): RuntimeEventDetail {
  const { elements } = Elements.parse(facts ?? {});
  return { itemId: itemId.slice(0, 400), code, elements: elements.map(({ element, fault }) => `${element}: ${fault}`) };
}
