import { rights, rightsOf, type Right, type Role } from '@amelie/contract';
import { Checkbox, Disclosure } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { rightWords } from './right-words';

interface GrantedRightsProps {
  roles: readonly Role[];
  value: readonly Right[];
  onChange: (granted: Right[]) => void;
}

/** Rights given to this person alone, beside those that come with the roles. */
export function GrantedRights({ roles, value, onChange }: GrantedRightsProps) {
  const t = useT();
  const byRole = rightsOf(roles);
  const toggle = (right: Right, isGranted: boolean) =>
    onChange(rights.filter((one) => (one === right ? isGranted : value.includes(one))));
  return (
    <Disclosure summary={t('people.singleRights', { count: value.filter((one) => !byRole.includes(one)).length })}>
      <p className="text-s text-muted">{t('people.singleRightsHint')}</p>
      <div>
        {rights.map((right) => {
          const isByRole = byRole.includes(right);
          return (
            <Checkbox
              key={right}
              isSelected={isByRole || value.includes(right)}
              isDisabled={isByRole}
              onChange={(isGranted) => toggle(right, isGranted)}
              {...(isByRole ? { hint: t('people.byRole') } : {})}
            >
              {t(rightWords[right])}
            </Checkbox>
          );
        })}
      </div>
    </Disclosure>
  );
}
