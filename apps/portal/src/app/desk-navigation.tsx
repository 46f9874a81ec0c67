import { classNames } from '@amelie/ui';
import { NavLink } from 'react-router';
import { useT } from '../lib/i18n';
import type { Area } from '../lib/me/areas';

interface DeskNavigationProps {
  areas: readonly Area[];
  /** As high as the header's first line, or a slim line of its own. */
  height: 'header' | 'line';
}

/** The areas as a row of words, where there is room for it. */
export function DeskNavigation({ areas, height }: DeskNavigationProps) {
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
                  'calm flex items-center border-b-3 px-3 pt-[3px] whitespace-nowrap',
                  height === 'header' ? '-my-2 min-h-15' : 'min-h-11',
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
