import type { Accommodation } from '@amelie/contract';
import { Button, Dialog, SkeletonPage, showToast, TextField } from '@amelie/ui';
import { useState } from 'react';
import { FailureFace } from '../../lib/api';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useFormat, useT } from '../../lib/i18n';
import { useAccommodation, useGiveAccommodation, useWithdrawAccommodation } from './queries';

interface AccommodationDialogProps {
  enrolmentId: string;
  onClose: () => void;
}

/** Extra time and attempts for somebody's own reasons: what is there is read first, and each look is recorded. */
export function AccommodationDialog({ enrolmentId, onClose }: AccommodationDialogProps) {
  const t = useT();
  const present = useAccommodation(enrolmentId);
  if (present.isSuccess)
    return <AccommodationForm enrolmentId={enrolmentId} present={present.data} onClose={onClose} />;
  return (
    <Dialog
      title={t('learners.extra.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
    >
      {present.isPending ? (
        <SkeletonPage label={t('common.loading')} />
      ) : (
        <FailureFace error={present.error} onRetry={() => void present.refetch()} />
      )}
    </Dialog>
  );
}

/** A whole number of up to three digits and no more than `most`, or null. */
function readCount(typed: string, most: number): number | null {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

interface AccommodationFormProps extends AccommodationDialogProps {
  present: (Accommodation & { givenAt: string; by: string | null }) | null;
}

function AccommodationForm({ enrolmentId, present, onClose }: AccommodationFormProps) {
  const t = useT();
  const format = useFormat();
  const [give, withdraw] = [useGiveAccommodation(), useWithdrawAccommodation()];
  const [time, setTime] = useState(String(present?.extraTimePercent ?? 0));
  const [attempts, setAttempts] = useState(String(present?.extraAttempts ?? 0));
  const [reason, setReason] = useState(present?.reason ?? '');
  const [wasSent, setWasSent] = useState(false);
  const [extraTimePercent, extraAttempts] = [readCount(time, 300), readCount(attempts, 20)];
  const path = { enrolmentId };
  const onSuccess = () => {
    showToast(t('common.saved'));
    onClose();
  };
  const save = () => {
    setWasSent(true);
    if (extraTimePercent === null || extraAttempts === null || reason.trim() === '') return;
    give.mutate({ path, body: { extraTimePercent, extraAttempts, reason: reason.trim() } }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('learners.extra.title')}
      confirmLabel={t('common.save')}
      change={{ isPending: give.isPending || withdraw.isPending, error: give.error ?? withdraw.error }}
      onSubmit={save}
      onClose={onClose}
      aside={
        present && (
          <Button kind="quiet" onPress={() => withdraw.mutate({ path }, { onSuccess })}>
            {t('learners.extra.withdraw')}
          </Button>
        )
      }
    >
      <p>{t('learners.extra.text')}</p>
      {present?.by && (
        <p className="text-s text-muted">
          {t('learners.extra.given', { date: format.date(present.givenAt, 'day'), by: present.by })}
        </p>
      )}
      <TextField
        label={t('learners.extra.time')}
        inputMode="numeric"
        value={time}
        onChange={setTime}
        error={extraTimePercent === null && t('learners.extra.timeFault')}
      />
      <TextField
        label={t('learners.extra.attempts')}
        inputMode="numeric"
        value={attempts}
        onChange={setAttempts}
        error={extraAttempts === null && t('learners.extra.attemptsFault')}
      />
      <TextField
        label={t('learners.reason')}
        lines={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={wasSent && reason.trim() === '' && t('refusals.reason-missing')}
      />
    </FormDialog>
  );
}
