import { FormTextField } from '../../lib/forms/form-text-field';
import { useT } from '../../lib/i18n';
import type { ProfileFormState } from './given-shapes';

/** Given and family name; as they are written here they stand on certificates. */
export function NameFields({ form }: { form: ProfileFormState }) {
  const t = useT();
  const shared = { control: form.control, fault: t('account.nameFault') };
  return (
    <>
      <FormTextField {...shared} name="givenName" autoComplete="given-name" label={t('account.givenName')} />
      <FormTextField {...shared} name="familyName" autoComplete="family-name" label={t('account.familyName')} />
    </>
  );
}
