import type { LrsCredential } from '@amelie/contract';
import { AlertDialog, Notice, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useRevokeAccess } from './queries';

/** Asks before an access is revoked, which cannot be taken back. */
export function RevokeAccessDialog({ access, onClose }: { access: LrsCredential; onClose: () => void }) {
  const t = useT();
  const say = useRefusalText();
  const revoke = useRevokeAccess();
  const done = () => {
    showToast(t('records.access.revoked'));
    onClose();
  };
  return (
    <AlertDialog
      title={t('records.access.revokeTitle', { name: access.name })}
      isOpen
      onOpenChange={onClose}
      confirmLabel={t('records.access.revoke')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => revoke.mutate({ path: { credentialId: access.id } }, { onSuccess: done })}
      kind="loss"
      pending={revoke.isPending && t('common.saving')}
    >
      <p>{t('records.access.revokeText')}</p>
      {revoke.isError && (
        <Notice tone="loss" live="assertive">
          {say(revoke.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
