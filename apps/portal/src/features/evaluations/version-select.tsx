import type { Evaluation } from '@amelie/contract';
import { NativeSelect } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

const all = 'all';

interface VersionSelectProps {
  versions: Evaluation['versions'];
  versionId: string | null;
  onVersion: (versionId: string | null) => void;
}

/** One version, or all of them together; nothing to choose where there is only one. */
export function VersionSelect({ versions, versionId, onVersion }: VersionSelectProps) {
  const t = useT();
  const format = useFormat();
  if (versions.length < 2) return null;
  return (
    <NativeSelect
      label={t('evaluations.version')}
      options={[
        { value: all, label: t('evaluations.allVersions') },
        ...versions.map(({ id, number, publishedAt }) => ({
          value: id,
          label: t('evaluations.versionOf', { number, date: format.date(publishedAt, 'short') }),
        })),
      ]}
      value={versionId ?? all}
      onChange={(chosen) => onVersion(chosen === all ? null : chosen)}
    />
  );
}
