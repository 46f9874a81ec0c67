import { InterfaceRouter } from '@amelie/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../lib/api';
import { useFormat } from '../lib/i18n';
import { router } from './router';

/** The portal: server state, the language and the router around whatever page is open. */
export function App() {
  const { region } = useFormat();
  return (
    <QueryClientProvider client={queryClient}>
      <InterfaceRouter locale={region} navigate={(href) => void router.navigate(href)}>
        <RouterProvider router={router} />
      </InterfaceRouter>
    </QueryClientProvider>
  );
}
