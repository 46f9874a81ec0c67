import { classNames, Icon } from '@amelie/ui';
import { lazy, Suspense } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../lib/i18n';
import type { Area } from '../lib/me/areas';

const MoreAreas = lazy(() => import('./more-areas').then((file) => ({ default: file.MoreAreas })));
const most = 5;

/** The areas under the thumb. Who has more than five finds the rest behind the last one. */
export function PhoneTabs({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const shown = areas.length > most ? areas.slice(0, most - 1) : areas;
  const rest = areas.slice(shown.length);
  return (
    <nav
      id="navigation"
      tabIndex={-1}
      aria-label={t('frame.navigation')}
      className="sticky bottom-0 z-30 border-t [@media(max-height:26rem)]:static border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto flex max-w-page">
        {shown.map((area) => (
          <li key={area.href} className="min-w-0 flex-auto">
            <PhoneTab area={area} />
          </li>
        ))}
        {rest.length > 0 && (
          // Its button keeps its size: in a narrow window the names beside it give way.
          <li className="shrink-0 grow">
            <Suspense fallback={<span className="block h-14" />}>
              <MoreAreas areas={rest} />
            </Suspense>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PhoneTab({ area }: { area: Area }) {
  const t = useT();
  return (
    <NavLink
      to={area.href}
      className={({ isActive }) =>
        classNames(
          'calm flex min-h-14 flex-col items-center justify-center gap-0.5 px-0.5 pt-1.5 pb-2 text-[0.8125rem] leading-tight max-[22rem]:text-[0.75rem]',
          isActive
            ? 'font-semibold text-primary inset-shadow-[0_2px_var(--primary)] forced-colors:border-t-3'
            : 'text-muted',
        )
      }
    >
      <Icon name={area.icon} />
      <span className="w-full truncate text-center">{t(area.label)}</span>
    </NavLink>
  );
}
