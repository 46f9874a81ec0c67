import type { Me } from '@amelie/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { meQueryKey } from '../api/generated/@tanstack/react-query.gen';
import { me } from '../api/generated/sdk.gen';
import { RefusalError } from '../api/refusal-error';
import { takeVisitorMark } from './visitor-mark';

/** Who is signed in. A document that was fetched without a session need not ask, the first time. */
export const meQuery = () =>
  queryOptions({
    // Only now: the key holds the address of the server, which the client is told when the page starts.
    queryKey: meQueryKey(),
    queryFn: async ({ signal }) => {
      if (takeVisitorMark()) throw new RefusalError({ code: 'not-signed-in', status: 401 });
      const { data } = await me({ signal, throwOnError: true });
      return data;
    },
  });

/** Who is signed in; its error is the refusal `not-signed-in` for a visitor. */
export function useMe() {
  return useQuery({ ...meQuery(), staleTime: 60_000, retryOnMount: false });
}

/** The person on a page behind the sign-in, where there always is one. */
export function useSignedIn(): Me {
  const { data } = useMe();
  if (!data) throw new Error('useSignedIn stands on a page that is open to visitors');
  return data;
}
