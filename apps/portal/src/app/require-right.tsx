import type { Right } from '@amelie/contract';
import { Navigate, Outlet, useLocation } from 'react-router';
import { FailureFace, isRefusal } from '../lib/api';
import { useMe } from '../lib/me/use-me';
import { RefusedPage } from '../pages/refused';
import { PageOnItsWay } from './page-on-its-way';

/** Lets those through who hold the right (or, without one, whoever is signed in); others sign in, or are told why not. */
export function RequireRight({ right }: { right?: Right }) {
  const me = useMe();
  const { pathname, search, hash } = useLocation();
  if (me.data) return right && !me.data.rights.includes(right) ? <RefusedPage /> : <Outlet />;
  if (me.isPending) return <PageOnItsWay />;
  if (isRefusal(me.error, 'not-signed-in')) {
    const wanted = `${pathname}${search}${hash}`;
    return <Navigate to={wanted === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted)}`} replace />;
  }
  return (
    <div className="mx-auto w-full max-w-read px-4 py-8">
      <FailureFace error={me.error} level={1} onRetry={() => void me.refetch()} />
    </div>
  );
}
