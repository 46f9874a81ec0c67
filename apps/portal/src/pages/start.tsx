import { Navigate } from 'react-router';
import { areasOf } from '../lib/me/areas';
import { useSignedIn } from '../lib/me/use-me';

/** Leads everybody to the first of their areas. */
export function StartPage() {
  const me = useSignedIn();
  return <Navigate to={areasOf(me)[0]?.href ?? '/you'} replace />;
}
