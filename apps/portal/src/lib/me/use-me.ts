import type { Me } from '@amelie/contract';
import { useQuery } from '@tanstack/react-query';
import { meOptions } from '../api/generated/@tanstack/react-query.gen';

/** Who is signed in; its error is the refusal `not-signed-in` for a visitor. */
export function useMe() {
  return useQuery({ ...meOptions(), staleTime: 60_000, retryOnMount: false });
}

/** The person on a page behind the sign-in, where there always is one. */
export function useSignedIn(): Me {
  const { data } = useMe();
  if (!data) throw new Error('useSignedIn stands on a page that is open to visitors');
  return data;
}
