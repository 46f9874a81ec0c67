import { TextField } from '@amelie/ui';
import { Controller } from 'react-hook-form';
import { useT } from '../../lib/i18n';
import type { ProfileFormState } from './profile-shape';

/** Given and family name; as they are written here they stand on certificates. */
export function NameFields({ form }: { form: ProfileFormState }) {
  const t = useT();
  const names = [
    ['givenName', 'account.givenName', 'given-name'],
    ['familyName', 'account.familyName', 'family-name'],
  ] as const;
  return (
    <>
      {names.map(([name, label, autoComplete]) => (
        <Controller
          key={name}
          name={name}
          control={form.control}
          render={({ field: { disabled: _, ...field }, fieldState }) => (
            <TextField
              {...field}
              autoComplete={autoComplete}
              label={t(label)}
              error={fieldState.error && t('account.nameFault')}
            />
          )}
        />
      ))}
    </>
  );
}
