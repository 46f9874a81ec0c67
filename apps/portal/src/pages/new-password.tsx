import { ButtonLink, Notice, Page } from '@amelie/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { NewPasswordForm } from '../features/account/new-password-form';
import { useRefusalText, RefusalError } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** Where the link of the mail leads. Its token stands behind the `#`, so that no server and no log sees it. */
export function NewPasswordPage() {
  const t = useT();
  const say = useRefusalText();
  usePageTitle(t('account.newPasswordTitle'));
  const { hash } = useLocation();
  const [token] = useState(hash.slice(1));
  return (
    <Page width="form" title={t('account.newPasswordTitle')}>
      {token ? (
        <NewPasswordForm token={token} />
      ) : (
        <Notice
          tone="loss"
          action={
            <ButtonLink kind="quiet" href="/forgotten-password">
              {t('account.askAgain')}
            </ButtonLink>
          }
        >
          {say(new RefusalError({ code: 'reset-link-invalid', status: 410 }))}
        </Notice>
      )}
    </Page>
  );
}
