import { TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';

interface PercentFieldProps {
  label: string;
  hint?: string;
  /** A share of 0 to 1. */
  value: number;
  onChange: (share: number) => void;
}

/** A share, typed as whole percent. What is no percentage is not passed on, and the field says so. */
export function PercentField({ label, hint, value, onChange }: PercentFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState(String(Math.round(value * 100)));
  const isPercent = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100;
  return (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      inputMode="numeric"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        if (isPercent(text)) onChange(Number(text) / 100);
      }}
      error={!isPercent(typed) && t('authoring.percentFault')}
    />
  );
}
