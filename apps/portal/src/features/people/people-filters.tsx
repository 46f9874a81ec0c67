import { roles, type Role } from '@amelie/contract';
import { ChoiceRow, TextField } from '@amelie/ui';
import { roleWords, useT } from '../../lib/i18n';

interface PeopleFiltersProps {
  search: string;
  /** null: whatever the role. */
  role: Role | null;
  onSearch: (search: string) => void;
  onRole: (role: Role | null) => void;
}

/** Whom the list shows. */
export function PeopleFilters({ search, role, onSearch, onRole }: PeopleFiltersProps) {
  const t = useT();
  return (
    <div className="flex flex-col gap-4 lg:flex-row lg:items-end lg:justify-between">
      <TextField
        type="search"
        label={t('people.search')}
        value={search}
        onChange={onSearch}
        maxLength={100}
        className="w-full max-w-form"
      />
      <ChoiceRow<Role | 'all'>
        legend={t('people.show')}
        value={role ?? 'all'}
        onChange={(value) => onRole(value === 'all' ? null : value)}
        choices={[
          { value: 'all', label: t('people.everyRole') },
          ...roles.map((value) => ({ value, label: t(roleWords[value]) })),
        ]}
      />
    </div>
  );
}
