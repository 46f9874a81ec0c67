import { Button, Checkbox, Link } from '@amelie/ui';
import { Controller, useForm } from 'react-hook-form';
import { FormTextField } from '../../lib/forms/form-text-field';
import { lateCheck } from '../../lib/forms/late-check';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { DemoAccounts } from './demo-accounts';
import { useSignIn } from './queries';

const check = lateCheck(() => import('./given-shapes').then(({ SignInGiven }) => SignInGiven));

/** E-mail and password. Where one goes on afterwards is the page's affair: it sees that somebody is signed in. */
export function SignInForm() {
  const t = useT();
  const signIn = useSignIn();
  const form = useForm({
    resolver: check,
    defaultValues: { email: '', password: '', sharedDevice: false },
  });
  const { control } = form;
  const submit = form.handleSubmit((body) => signIn.mutate({ body }));
  const emailWords = { label: t('account.email'), fault: t('account.emailFault') };
  const passwordWords = { label: t('account.password'), fault: t('account.passwordMissing') };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <RefusalNotice error={signIn.error} />
      <FormTextField {...emailWords} control={control} name="email" type="email" autoComplete="username" />
      <FormTextField
        {...passwordWords}
        control={control}
        name="password"
        type="password"
        autoComplete="current-password"
      />
      <Controller
        name="sharedDevice"
        control={control}
        render={({ field }) => (
          <Checkbox isSelected={field.value ?? false} onChange={field.onChange} hint={t('account.sharedHint')}>
            {t('account.shared')}
          </Checkbox>
        )}
      />
      <Button type="submit" wide pending={signIn.isPending && t('account.signingIn')}>
        {t('account.signIn')}
      </Button>
      <p className="text-center">
        <Link href="/forgotten-password">{t('account.forgotten')}</Link>
      </p>
      <p className="text-center text-s text-muted">{t('account.noAccount')}</p>
      <DemoAccounts
        onChoose={(email) => {
          form.setValue('email', email);
          form.clearErrors();
          form.setFocus('password');
        }}
      />
    </form>
  );
}
