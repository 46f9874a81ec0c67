import { Button, Dialog, Notice, TextField } from '@amelie/ui';
import { type FormEvent, useState } from 'react';
import { useRefusalText } from '../lib/api';
import { signIn } from '../lib/api/generated/sdk.gen';
import { useT } from '../lib/i18n';

interface SignInAgainProps {
  isOpen: boolean;
  /** Somebody else has signed in: what is on the page is not theirs. */
  otherAccount: boolean;
  onSignedIn: (accountId: string) => void;
}

/** Signs in without leaving the page, so that what is not stored yet stays. */
export function SignInAgain({ isOpen, otherAccount, onSignedIn }: SignInAgainProps) {
  const t = useT();
  const [hidden, setHidden] = useState(false);
  if (isOpen && hidden)
    return (
      <Notice
        tone="caution"
        title={t('player.signInTitle')}
        action={
          <Button size="s" onPress={() => setHidden(false)}>
            {t('account.signIn')}
          </Button>
        }
      >
        {t('player.signInText')}
      </Notice>
    );
  return (
    <Dialog
      title={t('player.signInTitle')}
      isOpen={isOpen}
      onOpenChange={(open) => setHidden(!open)}
      closeLabel={t('common.close')}
    >
      <p>{t('player.signInText')}</p>
      {otherAccount && (
        <Notice tone="caution" live="assertive">
          {t('player.otherAccount')}
        </Notice>
      )}
      <SignInFields onSignedIn={onSignedIn} />
    </Dialog>
  );
}

/** E-mail and password; a shared device is assumed, since the session ended while somebody was away. */
function SignInFields({ onSignedIn }: Pick<SignInAgainProps, 'onSignedIn'>) {
  const t = useT();
  const say = useRefusalText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const answer = await signIn({ body: { email, password, sharedDevice: true } });
    setPending(false);
    setPassword('');
    setError(answer.error ?? null);
    if (answer.data) onSignedIn(answer.data.id);
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      {error !== null && (
        <Notice tone="loss" live="assertive">
          {say(error)}
        </Notice>
      )}
      <TextField label={t('account.email')} type="email" autoComplete="username" value={email} onChange={setEmail} />
      <TextField
        label={t('account.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" pending={pending && t('account.signingIn')}>
        {t('account.signIn')}
      </Button>
    </form>
  );
}
