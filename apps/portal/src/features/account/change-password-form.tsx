import { Button, showToast } from '@amelie/ui';
import { useForm } from 'react-hook-form';
import { FormTextField } from '../../lib/forms/form-text-field';
import { lateCheck } from '../../lib/forms/late-check';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { useChangePassword } from './queries';

const check = lateCheck(() => import('./given-shapes').then(({ PasswordChange }) => PasswordChange));
const empty = { currentPassword: '', newPassword: '' };

/** Changes the password; everywhere else one is signed out. */
export function ChangePasswordForm() {
  const t = useT();
  const change = useChangePassword();
  const form = useForm({ resolver: check, defaultValues: empty });
  const onSuccess = () => {
    form.reset(empty);
    showToast(t('account.passwordSet'));
  };
  const submit = form.handleSubmit((body) => change.mutate({ body }, { onSuccess }));
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <RefusalNotice error={change.error} />
      <FormTextField
        control={form.control}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        label={t('account.currentPassword')}
        fault={t('account.passwordMissing')}
      />
      <FormTextField
        control={form.control}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        label={t('account.newPassword')}
        hint={t('account.newPasswordHint')}
        fault={t('account.newPasswordFault')}
      />
      <div>
        <Button type="submit" kind="quiet" pending={change.isPending && t('common.saving')}>
          {t('account.changePassword')}
        </Button>
      </div>
    </form>
  );
}
