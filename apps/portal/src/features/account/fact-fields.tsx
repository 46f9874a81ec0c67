import { countries, genders, professions } from '@amelie/contract';
import { VisuallyHidden } from '@amelie/ui';
import { Controller } from 'react-hook-form';
import { countryWords, genderWords, professionWords, useT } from '../../lib/i18n';
import { FactSelect } from './fact-select';
import type { ProfileFormState } from './given-shapes';

/** Country, profession and gender: voluntary, and used for the programme's figures only. */
export function FactFields({ form }: { form: ProfileFormState }) {
  const t = useT();
  return (
    <fieldset className="flex flex-col gap-5">
      <legend>
        <VisuallyHidden>{t('account.facts')}</VisuallyHidden>
      </legend>
      <p className="text-s text-muted">{t('account.factsHint')}</p>
      <Controller
        name="country"
        control={form.control}
        render={({ field: { value, onChange } }) => (
          <FactSelect
            label={t('account.country')}
            values={countries}
            words={countryWords}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <Controller
        name="profession"
        control={form.control}
        render={({ field: { value, onChange } }) => (
          <FactSelect
            label={t('account.profession')}
            values={professions}
            words={professionWords}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <Controller
        name="gender"
        control={form.control}
        render={({ field: { value, onChange } }) => (
          <FactSelect
            label={t('account.gender')}
            values={genders}
            words={genderWords}
            value={value}
            onChange={onChange}
          />
        )}
      />
    </fieldset>
  );
}
