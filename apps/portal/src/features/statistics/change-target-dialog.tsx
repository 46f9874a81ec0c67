import type { Target } from '@amelie/contract';
import { Button, Dialog, showToast } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { ChangeTargetForm } from './change-target-form';
import { useChangeTarget } from './queries';

interface ChangeTargetDialogProps {
  target: Target;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const formId = 'change-target';

/** Number, period and name of the target. Every change is recorded. */
export function ChangeTargetDialog({ target, isOpen, onOpenChange }: ChangeTargetDialogProps) {
  const t = useT();
  const change = useChangeTarget();
  const done = () => {
    showToast(t('common.saved'));
    onOpenChange(false);
  };
  return (
    <Dialog
      title={t('statistics.changeTarget')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button kind="quiet" onPress={() => onOpenChange(false)}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form={formId} pending={change.isPending && t('common.saving')}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <ChangeTargetForm
        id={formId}
        target={target}
        error={change.error}
        onSubmit={(body) => change.mutate({ path: { targetId: target.id }, body }, { onSuccess: done })}
      />
    </Dialog>
  );
}
