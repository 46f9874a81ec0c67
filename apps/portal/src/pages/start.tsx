import { Navigate } from 'react-router';
import { startOf } from '../lib/me/areas';
import { useSignedIn } from '../lib/me/use-me';

/** Leads everybody to where their work begins. */
export function StartPage() {
  return <Navigate to={startOf(useSignedIn())} replace />;
}
