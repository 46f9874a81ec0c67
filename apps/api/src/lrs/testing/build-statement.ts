import { randomUUID } from 'node:crypto';

/** An agent that nobody else is. */
export const buildAgent = () => ({ objectType: 'Agent' as const, mbox: `mailto:${randomUUID()}@example.test` });

export const buildActivity = () => ({
  objectType: 'Activity' as const,
  id: `https://example.test/activities/${randomUUID()}`,
});

/** A statement that is right in both versions, about somebody and something new. */
export function buildStatement(more: object = {}) {
  return {
    id: randomUUID() as string,
    actor: buildAgent(),
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
    object: buildActivity(),
    ...more,
  };
}

export const voidingOf = (id: string, more: object = {}) =>
  buildStatement({
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id },
    ...more,
  });

export const referringTo = (id: string, more: object = {}) =>
  buildStatement({ object: { objectType: 'StatementRef', id }, ...more });
