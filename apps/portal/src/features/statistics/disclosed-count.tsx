import { VisuallyHidden } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** A count after the disclosure gate: a dash, and words for who can't see it, where it may not be shown. */
export function DisclosedCount({ count }: { count: number | null }) {
  const t = useT();
  const format = useFormat();
  if (count !== null) return <>{format.number(count)}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('statistics.notShown')}</VisuallyHidden>
    </>
  );
}
