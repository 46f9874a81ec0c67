import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** Reads aloud what changes in it ("Saved", "12 courses found"), without showing it. Keep it mounted; change its words. */
export function LiveRegion({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      <VisuallyHidden>{children}</VisuallyHidden>
    </div>
  );
}
