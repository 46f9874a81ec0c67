import type { CertifiedStatistics } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** Says so wherever made-up persons are among those counted. */
export function SyntheticNotice({ statistics: { synthetic, certified } }: { statistics: CertifiedStatistics }) {
  const t = useT();
  const { number } = useFormat();
  if (synthetic === 0) return null;
  return (
    <Notice tone="caution" title={t('statistics.syntheticTitle')}>
      <p>{t('statistics.synthetic', { synthetic: number(synthetic), certified: number(certified) })}</p>
    </Notice>
  );
}
