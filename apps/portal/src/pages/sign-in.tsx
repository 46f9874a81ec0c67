import { Page, SkeletonPage } from '@amelie/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { SignInForm } from '../features/account/sign-in-form';
import { instanceOptions } from '../lib/api/generated/@tanstack/react-query.gen';
import { useT } from '../lib/i18n';
import { safeTarget } from '../lib/me/safe-target';
import { useMe } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

/** The door. Whoever was on the way somewhere goes on there. */
export function SignInPage() {
  const t = useT();
  usePageTitle(t('account.signIn'));
  const me = useMe();
  // A demo has a box of accounts below the form: asked first, so that nothing is pushed about.
  const instance = useQuery({ ...instanceOptions(), staleTime: Infinity });
  const [search] = useSearchParams();
  const target = safeTarget(search.get('to'));
  if (me.data) return target.startsWith('/learn/') ? <LoadDocument at={target} /> : <Navigate to={target} replace />;
  if (!instance.isFetched) return <SkeletonPage label={t('common.loading')} />;
  return (
    <Page width="form" title={t('account.signIn')} lead={t('account.signInAbout')}>
      <SignInForm />
    </Page>
  );
}

/** The player is a document of its own: the browser has to load it, not the router. */
function LoadDocument({ at }: { at: string }) {
  useEffect(() => location.replace(at), [at]);
  return null;
}
