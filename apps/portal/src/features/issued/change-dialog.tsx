import type { CertificateChange, CertificateReason, ManagedCertificate } from '@amelie/contract';
import { reasonsFor } from '@amelie/rules';
import { RadioCards, showToast, TextField } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { type MessageKey, useT } from '../../lib/i18n';
import { changeWords } from './change-words';
import { useChange } from './use-change';

interface ChangeDialogProps {
  certificate: ManagedCertificate;
  change: CertificateChange;
  /** The page puts the features together: how the public reads each reason. */
  reasonWords: Record<CertificateReason, MessageKey>;
  onClose: () => void;
  /** The certificate that stands afterwards; after a correction it is another one. */
  onDone: (certificate: ManagedCertificate) => void;
}

/** One change of a certificate: what it means, why, and in whose words. */
export function ChangeDialog({ certificate, change, reasonWords, onClose, onDone }: ChangeDialogProps) {
  const t = useT();
  const done = (result: ManagedCertificate) => {
    showToast(t(changeWords[change].done));
    onDone(result);
  };
  const { draft, setDraft, missing, send, isPending, error } = useChange({ certificate, change, onDone: done });
  const [wasSent, setWasSent] = useState(false);
  const save = () => {
    setWasSent(true);
    if (!missing.reason && !missing.holder && !missing.note) send();
  };
  return (
    <FormDialog
      title={t(changeWords[change].button)}
      confirmLabel={t(changeWords[change].button)}
      change={{ isPending, error }}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{t(changeWords[change].text)}</p>
      <ChangeFields change={change} reasonWords={reasonWords} form={{ draft, setDraft, missing }} wasSent={wasSent} />
    </FormDialog>
  );
}

interface ChangeFieldsProps {
  change: CertificateChange;
  reasonWords: Record<CertificateReason, MessageKey>;
  form: Pick<ReturnType<typeof useChange>, 'draft' | 'setDraft' | 'missing'>;
  wasSent: boolean;
}

function ChangeFields({ change, reasonWords, form: { draft, setDraft, missing }, wasSent }: ChangeFieldsProps) {
  const t = useT();
  const reasons = reasonsFor(change);
  return (
    <>
      {change === 'supersede' && (
        <TextField
          label={t('issued.holder')}
          maxLength={200}
          value={draft.holder}
          onChange={(holder) => setDraft({ holder })}
          error={wasSent && missing.holder && t('issued.holderMissing')}
        />
      )}
      {(change === 'suspend' || change === 'revoke') && (
        <RadioCards<CertificateReason>
          label={t('issued.reason')}
          options={reasons.map((reason) => ({ value: reason, label: t(reasonWords[reason]) }))}
          value={reasons.find((reason) => reason === draft.reason) ?? null}
          onChange={(reason) => setDraft({ reason })}
          error={wasSent && missing.reason && t('issued.reasonMissing')}
        />
      )}
      <TextField
        label={t('issued.note')}
        mark={draft.reason === 'other' ? undefined : t('common.optional')}
        hint={t('issued.noteHint')}
        lines={3}
        maxLength={500}
        value={draft.note}
        onChange={(note) => setDraft({ note })}
        error={wasSent && missing.note && t('refusals.note-missing')}
      />
    </>
  );
}
