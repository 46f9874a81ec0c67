import { Icon } from './icon';
import { Link } from './link';

interface Crumb {
  label: string;
  href: string;
}

interface BreadcrumbProps {
  /** Names the landmark, e.g. "Where you are". */
  label: string;
  /** The way here, without the page itself: its title stands below. */
  crumbs: readonly Crumb[];
}

/** The way back up. */
export function Breadcrumb({ label, crumbs }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-1 text-s">
        {crumbs.map((crumb, place) => (
          <li key={crumb.href} className="flex items-center gap-1">
            {place > 0 && <Icon name="chevron-right" className="size-4 text-muted" />}
            <Link href={crumb.href} quiet className="inline-flex min-h-11 items-center">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
