import type { PackageSummary } from '@amelie/contract';
import { Button, ChoiceRow, EmptyState, TextField } from '@amelie/ui';
import { useState, type ReactNode } from 'react';
import { useT } from '../../lib/i18n';
import { countByFilter, filterPackages, packageFilters, type PackageFilter } from './filter-packages';
import { PackageList } from './package-list';

interface PackageHistoryProps {
  packages: readonly PackageSummary[];
  action: (one: PackageSummary) => ReactNode;
}

/** Fewer imports than this are seen at a glance. */
const worthAFilter = 4;

/** Every import, with a search and a choice of states once there are several. */
export function PackageHistory({ packages, action }: PackageHistoryProps) {
  const t = useT();
  const [asked, setAsked] = useState('');
  const [filter, setFilter] = useState<PackageFilter>('all');
  if (packages.length < worthAFilter) return <PackageList packages={packages} action={action} />;
  const found = filterPackages(packages, filter, asked);
  const clear = () => {
    setAsked('');
    setFilter('all');
  };
  return (
    <>
      <div className="flex flex-col gap-4 lg:flex-row lg:items-end lg:justify-between">
        <TextField
          type="search"
          label={t('packages.search')}
          value={asked}
          onChange={setAsked}
          maxLength={100}
          className="w-full max-w-form"
        />
        <ChoiceRow
          legend={t('packages.show')}
          value={filter}
          onChange={setFilter}
          choices={packageFilters.map((value) => ({
            value,
            label: t(`packages.filter.${value}`, { count: countByFilter(packages, value) }),
          }))}
        />
      </div>
      <p role="status" className="text-s text-muted">
        {t('packages.found', { count: found.length })}
      </p>
      {found.length > 0 ? <PackageList packages={found} action={action} /> : <NoHits onClear={clear} />}
    </>
  );
}

function NoHits({ onClear }: { onClear: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon="search"
      level={3}
      title={t('packages.noHits')}
      action={
        <Button kind="quiet" onPress={onClear}>
          {t('packages.clear')}
        </Button>
      }
    >
      <p>{t('packages.noHitsText')}</p>
    </EmptyState>
  );
}
