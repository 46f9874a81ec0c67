import { classNames, Link } from '@amelie/ui';
import { T } from '../lib/i18n';
import { InstanceLine } from './instance-line';
import { ThemeSelect } from './theme-select';

/** The end of every page: the way to a pause and to support, the look, and whose platform this is. */
export function FrameFooter({ hasTabs }: { hasTabs: boolean }) {
  return (
    <footer className={classNames('border-t border-line', hasTabs && 'max-lg:pb-4')}>
      <div className="mx-auto flex max-w-wide flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-4 text-s text-muted md:px-8">
        <p className="py-3">
          <T id="frame.support" tags={{ link: (words) => <Link href="/support">{words}</Link> }} />
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <InstanceLine />
          <ThemeSelect />
        </div>
      </div>
    </footer>
  );
}
