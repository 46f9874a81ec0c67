import { Select } from '@amelie/ui';
import type { Ref } from 'react';
import { useT, type MessageKey } from '../../lib/i18n';

const unsaid = 'unsaid';

interface FactSelectProps<V extends string> {
  label: string;
  values: readonly V[];
  words: Record<V, MessageKey>;
  value: V | null;
  onChange: (value: V | null) => void;
  onBlur: () => void;
  ref: Ref<HTMLButtonElement>;
}

/** One fact about a person, which may stay unsaid. */
export function FactSelect<V extends string>({
  label,
  values,
  words,
  value,
  onChange,
  onBlur,
  ref,
}: FactSelectProps<V>) {
  const t = useT();
  return (
    <Select
      ref={ref}
      label={label}
      placeholder={t('account.unsaid')}
      options={[
        { value: unsaid, label: t('account.unsaid') },
        ...values.map((option) => ({ value: option, label: t(words[option]) })),
      ]}
      value={value ?? unsaid}
      onChange={(chosen) => onChange(values.find((option) => option === chosen) ?? null)}
      onBlur={onBlur}
    />
  );
}
