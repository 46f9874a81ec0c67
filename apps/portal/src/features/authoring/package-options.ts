import type { PackageSummary } from '@amelie/contract';
import type { SelectOption } from '@amelie/ui';
import type { Formats } from '../../lib/i18n';

type Listed = Pick<PackageSummary, 'id' | 'title' | 'fileName' | 'sizeBytes' | 'receivedAt'>;

export const titleOfPackage = ({ title, fileName }: Pick<Listed, 'title' | 'fileName'>): string => title ?? fileName;

/**
 * Packages to choose from, each with file, size and day below its title. Where several have one title, the file and the
 * moment stand beside it too, so that what was chosen can still be told apart when the list is closed.
 */
export function packageOptions(packages: readonly Listed[], format: Pick<Formats, 'bytes' | 'date'>): SelectOption[] {
  const times = new Map<string, number>();
  for (const one of packages) times.set(titleOfPackage(one), (times.get(titleOfPackage(one)) ?? 0) + 1);
  return packages.map((one) => {
    const title = titleOfPackage(one);
    const file = one.title ? `${one.fileName} · ` : '';
    const isTwin = (times.get(title) ?? 0) > 1;
    return {
      value: one.id,
      label: isTwin ? `${title} (${file}${format.date(one.receivedAt, 'instant')})` : title,
      hint: isTwin
        ? format.bytes(one.sizeBytes)
        : `${file}${format.bytes(one.sizeBytes)} · ${format.date(one.receivedAt, 'short')}`,
    };
  });
}
