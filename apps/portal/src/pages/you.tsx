import { ButtonLink, Card, Page } from '@amelie/ui';
import { ChangePasswordForm } from '../features/account/change-password-form';
import { MailSettings } from '../features/account/mail-settings';
import { ProfileForm } from '../features/account/profile-form';
import { Settings } from '../features/account/settings';
import { SignOutButton } from '../features/account/sign-out-button';
import { WhoSees } from '../features/account/who-sees';
import { useT } from '../lib/i18n';
import { useSignedIn } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

/** One's own account: name, facts for the programme's figures, language, password, and who sees what of it. */
export function YouPage() {
  const t = useT();
  usePageTitle(t('frame.you'));
  const me = useSignedIn();
  return (
    <Page width="read" title={`${me.givenName} ${me.familyName}`} lead={me.email} actions={<SignOutButton />}>
      <Card title={t('account.profile')}>
        <ProfileForm me={me} />
      </Card>
      <Card title={t('account.settings')}>
        <Settings />
      </Card>
      <Card title={t('account.mails')}>
        <MailSettings />
      </Card>
      <Card title={t('account.whoSees')}>
        <WhoSees />
      </Card>
      <Card title={t('account.changePassword')}>
        <p className="text-muted">{t('account.changePasswordHint')}</p>
        <ChangePasswordForm />
      </Card>
      <Card
        title={t('account.help')}
        actions={
          <>
            <ButtonLink kind="quiet" href="/help">
              {t('frame.help')}
            </ButtonLink>
            <ButtonLink kind="quiet" href="/report">
              {t('frame.report')}
            </ButtonLink>
            <ButtonLink kind="quiet" href="/support">
              {t('account.toPause')}
            </ButtonLink>
          </>
        }
      >
        <p>{t('account.helpText')}</p>
      </Card>
    </Page>
  );
}
