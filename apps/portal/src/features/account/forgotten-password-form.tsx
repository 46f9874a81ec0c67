import { Button, Notice } from '@amelie/ui';
import { useForm } from 'react-hook-form';
import { FormTextField } from '../../lib/forms/form-text-field';
import { lateCheck } from '../../lib/forms/late-check';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { useRequestReset } from './queries';

const check = lateCheck(() => import('./given-shapes').then(({ LinkWanted }) => LinkWanted));

/** Asks for a link by mail. It answers the same whether or not there is such an account. */
export function ForgottenPasswordForm() {
  const t = useT();
  const request = useRequestReset();
  const form = useForm({ resolver: check, defaultValues: { email: '' } });
  const submit = form.handleSubmit((body) => request.mutate({ body }));
  if (request.isSuccess) {
    return (
      <Notice tone="good" live="polite" title={t('account.mailOnItsWay')}>
        <p>{t('account.mailOnItsWayText')}</p>
      </Notice>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <RefusalNotice error={request.error} />
      <FormTextField
        control={form.control}
        name="email"
        type="email"
        autoComplete="username"
        label={t('account.email')}
        fault={t('account.emailFault')}
      />
      <Button type="submit" wide pending={request.isPending && t('account.sending')}>
        {t('account.sendLink')}
      </Button>
    </form>
  );
}
