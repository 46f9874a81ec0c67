import type { ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** The small line over the title: where one is. */
  over?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  breadcrumb?: ReactNode;
  /** The one next step, and at most one quiet neighbour. */
  actions?: ReactNode;
  children: ReactNode;
  width?: 'form' | 'read' | 'page' | 'wide';
}

const widths = { form: 'max-w-form', read: 'max-w-[44rem]', page: 'max-w-page', wide: 'max-w-wide' };

/** A page: where one is, what it is, the one next step, and the rest. The title takes the focus after a change of page. */
export function Page({ title, over, lead, breadcrumb, actions, children, width = 'page' }: PageProps) {
  return (
    <div className={`mx-auto w-full ${widths[width]} px-4 py-5 md:px-8 md:py-8`}>
      {breadcrumb && <div className="mb-3">{breadcrumb}</div>}
      <header className="flex flex-col gap-4 md:flex-row md:items-end">
        <div className="min-w-0 flex-1">
          {over && <p className="text-s font-semibold text-accent">{over}</p>}
          <h1 tabIndex={-1} data-page-title>
            {title}
          </h1>
          {lead && <p className="mt-1.5 max-w-read text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </header>
      <div className="mt-5 flex flex-col gap-5 md:mt-6 md:gap-6">{children}</div>
    </div>
  );
}
