import type { PackageSummary } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';

/** How long an import took from its last byte to its end, in words; null while it runs. */
export function useTook({ receivedAt, endedAt }: Pick<PackageSummary, 'receivedAt' | 'endedAt'>): string | null {
  const t = useT();
  const format = useFormat();
  if (!endedAt) return null;
  const seconds = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(receivedAt)) / 1000));
  return seconds < 90 ? t('packages.seconds', { count: seconds }) : format.minutes(seconds / 60);
}
