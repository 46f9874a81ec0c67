import { type FollowedUnit, type WaiverGround, waiverGrounds } from '@amelie/contract';
import { Notice, RadioCards, showToast } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { type MessageKey, useT } from '../../lib/i18n';
import { useWaive } from './queries';
import { ReasonField, useReason } from './reason-field';

interface WaiveDialogProps {
  path: { enrolmentId: string; moduleId: string };
  unit: FollowedUnit;
  onClose: () => void;
}

const groundKeys: Record<WaiverGround, MessageKey> = {
  'tested-out': 'learners.units.whyTestedOut',
  'equivalent-unit': 'learners.units.whyEquivalentUnit',
  'equivalent-outside': 'learners.units.whyEquivalentOutside',
  administrative: 'learners.units.whyAdministrative',
};

/** Counts an AU, or what is not done of a block, as done by other means: it is said first that this is for good. */
export function WaiveDialog({ path, unit, onClose }: WaiveDialogProps) {
  const t = useT();
  const waive = useWaive();
  const reason = useReason();
  const [ground, setGround] = useState<WaiverGround>('tested-out');
  const onSuccess = () => {
    showToast(t('common.saved'));
    onClose();
  };
  const send = (words: string) =>
    waive.mutate({ path, body: { nodeId: unit.id, ground, reason: words } }, { onSuccess });
  return (
    <FormDialog
      title={t('learners.units.waiveTitle', { title: unit.title })}
      confirmLabel={t('learners.units.waive')}
      change={waive}
      onSubmit={() => reason.submit(send)}
      onClose={onClose}
    >
      <p>{t('learners.units.waiveText', { count: unit.open })}</p>
      <Notice tone="caution">{t('learners.units.waiveForGood')}</Notice>
      <RadioCards<WaiverGround>
        label={t('learners.units.why')}
        options={waiverGrounds.map((value) => ({ value, label: t(groundKeys[value]) }))}
        value={ground}
        onChange={setGround}
      />
      <ReasonField {...reason.field} />
    </FormDialog>
  );
}
