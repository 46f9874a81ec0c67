import { classNames } from '@amelie/ui';
import { Link } from 'react-router';
import { QuickExitButton } from '../features/quick-exit/quick-exit-button';
import { useT } from '../lib/i18n';
import { DeskNavigation } from './desk-navigation';
import { LanguageMenu } from './language-menu';
import { Mark } from './mark';
import type { Area } from '../lib/me/areas';
import { ThemeToggle } from './theme-toggle';

/** More areas than this stand on a line of their own. */
const onOneLine = 5;

/** The top of every page; it stays in sight, also over a dialog, so that the quick exit is never further than a press. */
export function FrameHeader({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  const twoLines = areas.length > onOneLine;
  return (
    <header className="sticky top-0 z-45 border-b border-line bg-surface">
      <div className="mx-auto flex max-w-wide items-center gap-1 px-4 py-2 sm:gap-2 md:px-8">
        <Link
          to="/"
          aria-label={t('frame.appName')}
          className="flex min-h-11 min-w-6 items-center gap-3 rounded-s font-semibold"
        >
          <Mark />
          <span className="truncate max-[24rem]:hidden">{t('frame.appName')}</span>
        </Link>
        <div className={classNames('min-w-0 flex-[1_0_0] lg:ps-6', twoLines && 'invisible')}>
          {!twoLines && <DeskNavigation areas={areas} height="header" />}
        </div>
        <div className="hidden sm:block">
          <ThemeToggle />
        </div>
        <LanguageMenu />
        <QuickExitButton />
      </div>
      {twoLines && (
        <div className="mx-auto hidden max-w-wide border-t border-line px-4 md:px-8 lg:block">
          <DeskNavigation areas={areas} height="line" />
        </div>
      )}
    </header>
  );
}
