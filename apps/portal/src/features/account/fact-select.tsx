import { NativeSelect } from '@amelie/ui';
import { useT, type MessageKey } from '../../lib/i18n';

const unsaid = 'unsaid';

interface FactSelectProps<V extends string> {
  label: string;
  values: readonly V[];
  words: Record<V, MessageKey>;
  value: V | null;
  onChange: (value: V | null) => void;
}

/** One fact about a person, which may stay unsaid. */
export function FactSelect<V extends string>({ label, values, words, value, onChange }: FactSelectProps<V>) {
  const t = useT();
  return (
    <NativeSelect
      label={label}
      options={[
        { value: unsaid, label: t('account.unsaid') },
        ...values.map((option) => ({ value: option, label: t(words[option]) })),
      ]}
      value={value ?? unsaid}
      onChange={(chosen) => onChange(values.find((option) => option === chosen) ?? null)}
    />
  );
}
