import type { Person, Right, Role } from '@amelie/contract';
import { Button, Dialog, Notice, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { GrantedRights } from './granted-rights';
import { useChangePerson } from './queries';
import { RoleCards } from './role-cards';

interface ChangePersonDialogProps {
  person: Person;
  onClose: () => void;
}

/** Roles and single rights of a person. They hold at once: the person's sessions end. */
export function ChangePersonDialog({ person, onClose }: ChangePersonDialogProps) {
  const t = useT();
  const say = useRefusalText();
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const [granted, setGranted] = useState<readonly Right[]>(person.grantedRights);
  const change = useChangePerson();
  const save = () =>
    change.mutate(
      { path: { personId: person.id }, body: { roles: [...roles], grantedRights: [...granted] } },
      {
        onSuccess: () => {
          showToast(t('common.saved'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('people.rolesOf', { name: `${person.givenName} ${person.familyName}` })}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button isDisabled={roles.length === 0} onPress={save} pending={change.isPending && t('common.saving')}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      {change.isError && (
        <Notice tone="loss" live="assertive">
          {say(change.error)}
        </Notice>
      )}
      <RoleCards value={roles} onChange={setRoles} isMissing={roles.length === 0} />
      <GrantedRights roles={roles} value={granted} onChange={setGranted} />
      <p className="text-s text-muted">{t('people.changeHint')}</p>
    </Dialog>
  );
}
