import { Email } from '@amelie/contract';
import { Button, Notice, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useRequestReset } from './queries';

const Asked = z.object({ email: Email });

/** Asks for a link by mail. It answers the same whether or not there is such an account. */
export function ForgottenPasswordForm() {
  const t = useT();
  const say = useRefusalText();
  const request = useRequestReset();
  const form = useForm({ resolver: zodResolver(Asked), defaultValues: { email: '' } });
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
      {request.isError && (
        <Notice tone="loss" live="assertive">
          {say(request.error)}
        </Notice>
      )}
      <Controller
        name="email"
        control={form.control}
        render={({ field: { disabled: _, ...field }, fieldState }) => (
          <TextField
            {...field}
            type="email"
            autoComplete="username"
            label={t('account.email')}
            error={fieldState.error && t('account.emailFault')}
          />
        )}
      />
      <Button type="submit" wide pending={request.isPending && t('account.sending')}>
        {t('account.sendLink')}
      </Button>
    </form>
  );
}
