import { Notice } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** A package that stores more than its standard allows: kept here, and lost on a platform that holds to the standard. */
export function StoresTooMuch({ characters }: { characters: number | null }) {
  const t = useT();
  const format = useFormat();
  if (characters === null) return null;
  return (
    <Notice tone="caution" title={t('packages.storesTitle', { size: format.bytes(characters) })}>
      {t('packages.storesText')}
    </Notice>
  );
}
