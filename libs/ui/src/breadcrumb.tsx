import { Icon } from './icon';
import { Link } from './link';

interface Crumb {
  label: string;
  /** The language of the label, where it is another one than the interface's. */
  lang?: string | undefined;
  /** None for the page itself. */
  href?: string | undefined;
}

interface BreadcrumbProps {
  /** Names the landmark, e.g. "Where you are". */
  label: string;
  /** The way here; the page itself may end it. */
  crumbs: readonly Crumb[];
}

/** The way back up. */
export function Breadcrumb({ label, crumbs }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-1 text-s">
        {crumbs.map((crumb, place) => (
          <li key={crumb.label} className="flex items-center gap-1">
            {place > 0 && <Icon name="chevron-right" className="size-4 text-muted" />}
            {crumb.href === undefined ? (
              <span aria-current="page" className="text-muted" lang={crumb.lang}>
                {crumb.label}
              </span>
            ) : (
              <Link href={crumb.href} quiet className="inline-flex min-h-11 items-center">
                <span lang={crumb.lang}>{crumb.label}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
