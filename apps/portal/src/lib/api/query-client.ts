import { QueryCache, QueryClient } from '@tanstack/react-query';
import { meQueryKey } from './generated/@tanstack/react-query.gen';
import { isRefusal, RefusalError } from './refusal-error';

/** A refusal stays a refusal; a fault of the server or the line may pass, so a read is tried twice more. */
function worthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof RefusalError && error.status >= 400 && error.status < 500) return false;
  return failures < 2;
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session ended while a page was open: asking who is signed in leads to the sign-in and back.
    onError(error, query) {
      const [key] = meQueryKey();
      const asksWho = JSON.stringify(query.queryKey[0]) === JSON.stringify(key);
      if (isRefusal(error, 'not-signed-in') && !asksWho) void queryClient.resetQueries({ queryKey: [key] });
    },
  }),
  defaultOptions: {
    queries: {
      retry: worthAnotherTry,
      retryDelay: (failures) => 500 * 2 ** failures,
      staleTime: 15_000,
      // Without a line the page says so, rather than waiting without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
