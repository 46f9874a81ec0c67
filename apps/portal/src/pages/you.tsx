import { Card, Page } from '@amelie/ui';
import { ChangePasswordForm } from '../features/account/change-password-form';
import { ProfileForm } from '../features/account/profile-form';
import { SignOutButton } from '../features/account/sign-out-button';
import { useT } from '../lib/i18n';
import { useSignedIn } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

/** One's own account: name, facts for the programme's figures, password, sign-out. */
export function YouPage() {
  const t = useT();
  usePageTitle(t('frame.you'));
  const me = useSignedIn();
  return (
    <Page width="read" title={`${me.givenName} ${me.familyName}`} lead={me.email} actions={<SignOutButton />}>
      <Card title={t('account.profile')}>
        <ProfileForm me={me} />
      </Card>
      <Card title={t('account.changePassword')}>
        <ChangePasswordForm />
      </Card>
    </Page>
  );
}
