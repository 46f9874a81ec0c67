import { Button, Checkbox, Link, Notice, TextField } from '@amelie/ui';
import { SignIn } from '@amelie/contract';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useSignIn } from './queries';

/** E-mail and password. Where one goes on afterwards is the page's affair: it sees that somebody is signed in. */
export function SignInForm() {
  const t = useT();
  const say = useRefusalText();
  const signIn = useSignIn();
  const form = useForm({
    resolver: zodResolver(SignIn),
    defaultValues: { email: '', password: '', sharedDevice: false },
  });
  const submit = form.handleSubmit((body) => signIn.mutate({ body }));
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      {signIn.isError && (
        <Notice tone="loss" live="assertive">
          {say(signIn.error)}
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
      <Controller
        name="password"
        control={form.control}
        render={({ field: { disabled: _, ...field }, fieldState }) => (
          <TextField
            {...field}
            type="password"
            autoComplete="current-password"
            label={t('account.password')}
            error={fieldState.error && t('account.passwordMissing')}
          />
        )}
      />
      <Controller
        name="sharedDevice"
        control={form.control}
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
    </form>
  );
}
