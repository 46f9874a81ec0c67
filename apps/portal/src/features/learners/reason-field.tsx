import { TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';

/** A reason that is needed before a form goes out: what was typed, and whether its lack has to be said. */
export function useReason() {
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const isMissing = reason.trim() === '';
  return {
    field: { value: reason, onChange: setReason, isMissing: wasSent && isMissing },
    /** Sends the reason, or says that there is none. */
    submit: (send: (reason: string) => void) => {
      setWasSent(true);
      if (!isMissing) send(reason.trim());
    },
  };
}

interface ReasonFieldProps {
  value: string;
  onChange: (reason: string) => void;
  isMissing: boolean;
}

/** Why staff do something about a learner, who can read it. */
export function ReasonField({ value, onChange, isMissing }: ReasonFieldProps) {
  const t = useT();
  return (
    <TextField
      label={t('learners.reason')}
      hint={t('learners.reasonHint')}
      lines={3}
      maxLength={500}
      value={value}
      onChange={onChange}
      error={isMissing && t('refusals.reason-missing')}
    />
  );
}
