import { NewPassword, Password } from '@amelie/contract';
import { Button, Notice, showToast, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useChangePassword } from './queries';

const Change = z.object({ currentPassword: Password, newPassword: NewPassword });
const empty = { currentPassword: '', newPassword: '' };

/** Changes the password; everywhere else one is signed out. */
export function ChangePasswordForm() {
  const t = useT();
  const say = useRefusalText();
  const change = useChangePassword();
  const form = useForm({ resolver: zodResolver(Change), defaultValues: empty });
  const submit = form.handleSubmit((body) =>
    change.mutate(
      { body },
      {
        onSuccess: () => {
          form.reset(empty);
          showToast(t('account.passwordSet'));
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      {change.isError && (
        <Notice tone="loss" live="assertive">
          {say(change.error)}
        </Notice>
      )}
      <Controller
        name="currentPassword"
        control={form.control}
        render={({ field: { disabled: _, ...field }, fieldState }) => (
          <TextField
            {...field}
            type="password"
            autoComplete="current-password"
            label={t('account.currentPassword')}
            error={fieldState.error && t('account.passwordMissing')}
          />
        )}
      />
      <Controller
        name="newPassword"
        control={form.control}
        render={({ field: { disabled: _, ...field }, fieldState }) => (
          <TextField
            {...field}
            type="password"
            autoComplete="new-password"
            label={t('account.newPassword')}
            hint={t('account.newPasswordHint')}
            error={fieldState.error && t('account.newPasswordHint')}
          />
        )}
      />
      <div>
        <Button type="submit" kind="quiet" pending={change.isPending && t('common.saving')}>
          {t('account.changePassword')}
        </Button>
      </div>
    </form>
  );
}
