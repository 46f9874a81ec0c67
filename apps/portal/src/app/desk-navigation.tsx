import { classNames } from '@amelie/ui';
import { NavLink } from 'react-router';
import { useT } from '../lib/i18n';
import type { Area } from '../lib/me/areas';

/** The areas as a row of words, where there is room for it. */
export function DeskNavigation({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  if (areas.length === 0) return null;
  return (
    <nav aria-label={t('frame.navigation')} className="hidden lg:block">
      <ul className="-ms-3 flex flex-wrap gap-1">
        {areas.map((area) => (
          <li key={area.href}>
            <NavLink
              to={area.href}
              className={({ isActive }) =>
                classNames(
                  'calm flex min-h-11 items-center border-b-3 px-3 pt-[3px] whitespace-nowrap',
                  isActive
                    ? 'border-primary font-semibold text-primary'
                    : 'border-transparent text-muted hover:border-line hover:text-ink',
                )
              }
            >
              {t(area.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
