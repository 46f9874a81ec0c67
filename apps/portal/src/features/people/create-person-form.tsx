import { languages, peopleRoutes, type Role } from '@amelie/contract';
import { NativeSelect, Notice, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm, type Control } from 'react-hook-form';
import type { z } from 'zod';
import { useRefusalText } from '../../lib/api';
import { languageNames, useLanguage, useT, type MessageKey } from '../../lib/i18n';
import { RoleCards } from './role-cards';

const PersonGiven = peopleRoutes.createPerson.body;
type PersonGiven = z.output<typeof PersonGiven>;
type PersonTyped = z.input<typeof PersonGiven>;

interface CreatePersonFormProps {
  id: string;
  error: unknown;
  onSubmit: (person: PersonGiven) => void;
}

const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }));

/** Name, address, language of the first mail, roles. */
export function CreatePersonForm({ id, error, onSubmit }: CreatePersonFormProps) {
  const t = useT();
  const say = useRefusalText();
  const language = useLanguage();
  const learner: Role[] = ['learner'];
  const form = useForm({
    resolver: zodResolver(PersonGiven),
    defaultValues: { email: '', givenName: '', familyName: '', language, roles: learner },
  });
  return (
    <form
      id={id}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
    >
      {error ? (
        <Notice tone="loss" live="assertive">
          {say(error)}
        </Notice>
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <WordsField control={form.control} name="givenName" label="people.givenName" fault="people.nameMissing" />
        <WordsField control={form.control} name="familyName" label="people.familyName" fault="people.nameMissing" />
      </div>
      <WordsField control={form.control} name="email" label="people.email" fault="people.emailFault" />
      <Controller
        name="language"
        control={form.control}
        render={({ field }) => (
          <NativeSelect
            label={t('people.language')}
            options={languageOptions}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        name="roles"
        control={form.control}
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <RoleCards value={value} onChange={onChange} onBlur={onBlur} isMissing={fieldState.invalid} />
        )}
      />
    </form>
  );
}

interface WordsFieldProps {
  control: Control<PersonTyped, unknown, PersonGiven>;
  name: 'givenName' | 'familyName' | 'email';
  label: MessageKey;
  fault: MessageKey;
}

function WordsField({ control, name, label, fault }: WordsFieldProps) {
  const t = useT();
  return (
    <Controller
      name={name}
      control={control}
      render={({ field, fieldState }) => (
        <TextField
          {...field}
          label={t(label)}
          type={name === 'email' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={name === 'email' ? 254 : 100}
          error={fieldState.error && t(fault)}
        />
      )}
    />
  );
}
