import { roles, type Role } from '@amelie/contract';
import { CheckboxCards } from '@amelie/ui';
import { roleWords, useT, type MessageKey } from '../../lib/i18n';

const roleHints: Record<Role, MessageKey> = {
  learner: 'people.roleLearnerHint',
  trainer: 'people.roleTrainerHint',
  staff: 'people.roleStaffHint',
  administrator: 'people.roleAdministratorHint',
};

interface RoleCardsProps {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  onBlur?: () => void;
  /** Nobody is without a role. */
  isMissing: boolean;
}

/** The roles of a person: one or several, each with what it opens. */
export function RoleCards({ value, onChange, onBlur, isMissing }: RoleCardsProps) {
  const t = useT();
  return (
    <CheckboxCards<Role>
      label={t('people.roles')}
      options={roles.map((role) => ({ value: role, label: t(roleWords[role]), hint: t(roleHints[role]) }))}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      error={isMissing && t('people.roleMissing')}
    />
  );
}
