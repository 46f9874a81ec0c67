import { Button, ButtonLink, Notice } from '@amelie/ui';
import { useForm } from 'react-hook-form';
import { FormTextField } from '../../lib/forms/form-text-field';
import { lateCheck } from '../../lib/forms/late-check';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { useCompleteReset } from './queries';

const check = lateCheck(() => import('./given-shapes').then(({ PasswordWanted }) => PasswordWanted));

/** Sets a new password with the token of the mailed link. */
export function NewPasswordForm({ token }: { token: string }) {
  const t = useT();
  const reset = useCompleteReset();
  const form = useForm({ resolver: check, defaultValues: { newPassword: '' } });
  const submit = form.handleSubmit(({ newPassword }) => reset.mutate({ body: { token, newPassword } }));
  if (reset.isSuccess) {
    return (
      <Notice
        tone="good"
        live="polite"
        title={t('account.passwordSet')}
        action={<ButtonLink href="/sign-in">{t('account.signIn')}</ButtonLink>}
      />
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <RefusalNotice error={reset.error} />
      <FormTextField
        control={form.control}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        label={t('account.newPassword')}
        hint={t('account.newPasswordHint')}
        fault={t('account.newPasswordFault')}
      />
      <Button type="submit" wide pending={reset.isPending && t('common.saving')}>
        {t('account.setPassword')}
      </Button>
    </form>
  );
}
