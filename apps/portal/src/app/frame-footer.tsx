import { classNames, Link } from '@amelie/ui';
import { useLocation } from 'react-router';
import { T, useT, type MessageKey } from '../lib/i18n';
import { InstanceLine } from './instance-line';
import { ThemeSelect } from './theme-select';

const ways: readonly { href: string; label: MessageKey }[] = [
  { href: '/help', label: 'frame.help' },
  { href: '/report', label: 'frame.report' },
  { href: '/accessibility', label: 'frame.accessibility' },
];

/** The end of every page: the way to a pause and to help, the look, and whose platform this is. */
export function FrameFooter({ hasTabs }: { hasTabs: boolean }) {
  const t = useT();
  const { pathname } = useLocation();
  return (
    <footer className={classNames('border-t border-line', hasTabs && 'max-lg:pb-4')}>
      <div className="mx-auto flex max-w-wide flex-wrap items-center justify-between gap-x-10 gap-y-2 px-4 py-4 text-s text-muted md:px-8">
        {/* Whoever is there need not be led there. */}
        {pathname !== '/support' && (
          <p className="py-2">
            <T id="frame.support" tags={{ link: (words) => <Link href="/support">{words}</Link> }} />
          </p>
        )}
        <nav aria-label={t('frame.about')}>
          <ul className="flex flex-wrap gap-x-6">
            {ways.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} quiet className="inline-flex min-h-11 items-center">
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 max-md:-ms-3 max-md:w-full max-md:ps-3">
          <ThemeSelect />
          <InstanceLine />
        </div>
      </div>
    </footer>
  );
}
