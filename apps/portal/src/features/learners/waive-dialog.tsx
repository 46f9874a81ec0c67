import type { FollowedUnit } from '@amelie/contract';
import { Notice, showToast } from '@amelie/ui';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useT } from '../../lib/i18n';
import { useWaive } from './queries';
import { ReasonField, useReason } from './reason-field';

interface WaiveDialogProps {
  path: { enrolmentId: string; moduleId: string };
  unit: FollowedUnit;
  onClose: () => void;
}

/** Counts an AU, or what is not done of a block, as done by other means: it is said first that this is for good. */
export function WaiveDialog({ path, unit, onClose }: WaiveDialogProps) {
  const t = useT();
  const waive = useWaive();
  const reason = useReason();
  const onSuccess = () => {
    showToast(t('common.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('learners.units.waiveTitle', { title: unit.title })}
      confirmLabel={t('learners.units.waive')}
      change={waive}
      onSubmit={() =>
        reason.submit((words) => waive.mutate({ path, body: { nodeId: unit.id, reason: words } }, { onSuccess }))
      }
      onClose={onClose}
    >
      <p>{t('learners.units.waiveText', { count: unit.open })}</p>
      <Notice tone="caution">{t('learners.units.waiveForGood')}</Notice>
      <ReasonField {...reason.field} />
    </FormDialog>
  );
}
