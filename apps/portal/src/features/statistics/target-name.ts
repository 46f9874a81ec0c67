import type { Target } from '@amelie/contract';
import type { Translate } from '../../lib/i18n';

/** The name that a new instance gives its target. It is shown in the reader's language until somebody writes another. */
const givenName = 'Certified professionals';

export const targetName = (target: Pick<Target, 'name'>, t: Translate): string =>
  target.name === givenName ? t('statistics.certified') : target.name;
