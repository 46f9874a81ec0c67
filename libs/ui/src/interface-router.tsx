import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

interface InterfaceRouterProps {
  /** BCP 47, for the words that react-aria says by itself and for reading direction. */
  locale: string;
  navigate: (href: string) => void;
  children: ReactNode;
}

/** Once around the app: links of this library go through its router, in its language. */
export function InterfaceRouter({ locale, navigate, children }: InterfaceRouterProps) {
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={navigate}>{children}</RouterProvider>
    </I18nProvider>
  );
}
