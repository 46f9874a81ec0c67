import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

/** Fetches what checks a form: its schema of the contract, from a file of its own. */
type LoadShape<Given extends FieldValues> = () => Promise<z.ZodType<unknown, Given>>;

async function fetchCheck<Given extends FieldValues>(load: LoadShape<Given>) {
  const [{ zodResolver }, shape] = await Promise.all([import('@hookform/resolvers/zod'), load()]);
  return zodResolver(shape);
}

/**
 * Finds the faults of a form by a schema that is fetched when the form is first sent: it weighs half as much as a page,
 * and a page is read far more often than its form is sent. What was filled in goes to the server as it is, which reads it
 * by the same schema; so whoever cannot fetch it, because the line is down, is told so by the server's answer.
 */
export function lateCheck<Given extends FieldValues>(load: LoadShape<Given>): Resolver<Given> {
  return async (values, context, options) => {
    const check = await fetchCheck(load).catch(() => null);
    const errors = check ? (await check(values, context, options)).errors : {};
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
}
