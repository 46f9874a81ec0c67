import { GivenLrsCredential, type LrsScope, lrsScopes } from '@amelie/contract';
import { CheckboxCards, Notice, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Control, Controller, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { scopeWords } from './scope-words';

type AccessTyped = z.input<typeof GivenLrsCredential>;

interface CreateAccessFormProps {
  id: string;
  error: unknown;
  onSubmit: (given: GivenLrsCredential) => void;
}

/** The program's name, what it may do, and for which activities. */
export function CreateAccessForm({ id, error, onSubmit }: CreateAccessFormProps) {
  const t = useT();
  const say = useRefusalText();
  const scopes: LrsScope[] = ['statements/write', 'statements/read/mine'];
  const activityPrefix: string | null = null;
  const form = useForm({
    resolver: zodResolver(GivenLrsCredential),
    defaultValues: { name: '', scopes, activityPrefix },
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
      <Controller
        name="name"
        control={form.control}
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t('records.access.name')}
            autoComplete="off"
            maxLength={100}
            error={fieldState.error && t('records.access.nameFault')}
          />
        )}
      />
      <Controller
        name="scopes"
        control={form.control}
        render={({ field, fieldState }) => (
          <CheckboxCards<LrsScope>
            label={t('records.access.may')}
            options={lrsScopes.map((value) => ({ value, label: t(scopeWords[value]) }))}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error && t('records.access.mayFault')}
          />
        )}
      />
      <PrefixField control={form.control} />
    </form>
  );
}

/** Null, and not an empty text, is every activity. */
function PrefixField({ control }: { control: Control<AccessTyped, unknown, GivenLrsCredential> }) {
  const t = useT();
  return (
    <Controller
      name="activityPrefix"
      control={control}
      render={({ field, fieldState }) => (
        <TextField
          ref={field.ref}
          label={t('records.access.prefix')}
          mark={t('common.optional')}
          value={field.value ?? ''}
          onChange={(text) => field.onChange(text.trim() || null)}
          onBlur={field.onBlur}
          autoComplete="off"
          maxLength={1000}
          error={fieldState.error && t('records.access.prefixFault')}
        />
      )}
    />
  );
}
