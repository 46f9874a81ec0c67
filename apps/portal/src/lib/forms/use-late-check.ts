import { showToast } from '@amelie/ui';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { useT } from '../i18n';

/** Fetches what checks a form: its schema of the contract, in a file of its own. */
type LoadShape<Given extends FieldValues, Checked> = () => Promise<z.ZodType<Checked, Given>>;

/** The schemas are half as heavy as a page, and a page is read far more often than its form is sent. */
async function fetchCheck<Given extends FieldValues, Checked>(load: LoadShape<Given, Checked>) {
  const [{ zodResolver }, shape] = await Promise.all([import('@hookform/resolvers/zod'), load()]);
  return zodResolver(shape);
}

/**
 * Checks a form by a schema that is fetched when it is first sent: `resolver: useLateCheck(() => import('./sign-in-shape')
 * .then((file) => file.SignInGiven))`. Without a line it says so, and the form can be sent again.
 */
export function useLateCheck<Given extends FieldValues, Checked>(
  load: LoadShape<Given, Checked>,
): Resolver<Given, unknown, Checked> {
  const t = useT();
  return async (values, context, options) => {
    const check = await fetchCheck(load).catch((error: unknown) => {
      showToast(t('refusals.offline'), 'loss');
      throw error;
    });
    return check(values, context, options);
  };
}
