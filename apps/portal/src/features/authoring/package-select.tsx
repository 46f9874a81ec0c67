import type { PackageSummary } from '@amelie/contract';
import { Link, Select } from '@amelie/ui';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { packageOptions } from './package-options';
import { useReadyPackages } from './queries';

interface PackageSelectProps {
  value: string | null;
  onChange: (chosen: PackageSummary) => void;
  error?: string | false;
}

/** One of the packages that are ready, and the way to bring in another. */
export function PackageSelect({ value, onChange, error }: PackageSelectProps) {
  const t = useT();
  const format = useFormat();
  const packages = useReadyPackages();
  return (
    <QueryFace query={packages}>
      {(ready) => (
        <div className="flex flex-col gap-2">
          {ready.length > 0 && (
            <Select
              label={t('authoring.package')}
              placeholder={t('authoring.choosePackage')}
              options={packageOptions(ready, format)}
              value={value}
              onChange={(id) => {
                const chosen = ready.find((one) => one.id === id);
                if (chosen) onChange(chosen);
              }}
              error={error}
            />
          )}
          <p className="text-s text-muted">
            {ready.length === 0 && `${t('authoring.noPackages')} `}
            <Link href="/imports">{t('authoring.importPackage')}</Link>
          </p>
        </div>
      )}
    </QueryFace>
  );
}
