import { classNames } from './class-names';
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

/** Short words stand whole; a longer one gives way where there is no room. */
const isLong = (label: string) => label.length > 16;

/** The way back up, on one line whatever its words: a title that comes later moves nothing below it. */
export function Breadcrumb({ label, crumbs }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex min-h-11 items-center gap-x-1 text-s">
        {crumbs.map((crumb, place) => (
          <li key={place} className={classNames('flex min-w-0 items-center gap-1', !isLong(crumb.label) && 'shrink-0')}>
            {place > 0 && <Icon name="chevron-right" className="size-4 text-muted" />}
            {crumb.href === undefined ? (
              <span aria-current="page" className="truncate text-muted" lang={crumb.lang}>
                {crumb.label}
              </span>
            ) : (
              <Link href={crumb.href} quiet className="inline-flex min-h-11 min-w-0 items-center">
                <span className="truncate" lang={crumb.lang}>
                  {crumb.label}
                </span>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
