import { Link, Page } from '@amelie/ui';
import { ForgottenPasswordForm } from '../features/account/forgotten-password-form';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** Asks where to send the link for a new password. */
export function ForgottenPasswordPage() {
  const t = useT();
  usePageTitle(t('account.forgottenTitle'));
  return (
    <Page width="form" title={t('account.forgottenTitle')} lead={t('account.forgottenLead')}>
      <ForgottenPasswordForm />
      <p className="text-center">
        <Link href="/sign-in">{t('account.backToSignIn')}</Link>
      </p>
    </Page>
  );
}
