import { SkeletonPage } from '@amelie/ui';
import { useT } from '../lib/i18n';

/** While the code or the first answer of a page is on its way. */
export function PageOnItsWay() {
  const t = useT();
  return <SkeletonPage label={t('common.loading')} />;
}
