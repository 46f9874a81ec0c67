import { SkipLink, ToastRegion } from '@amelie/ui';
import { Outlet, ScrollRestoration } from 'react-router';
import { useT } from '../lib/i18n';
import { useMe } from '../lib/me/use-me';
import { FrameFooter } from './frame-footer';
import { FrameHeader } from './frame-header';
import { areasOf } from '../lib/me/areas';
import { LastPlace } from './last-place';
import { OfflineBar } from './offline-bar';
import { PhoneTabs } from './phone-tabs';
import { RouteFocus } from './route-focus';
import { TravelLine } from './travel-line';

/** What stands around every page: header with the quick exit, navigation, footer with support, messages in passing. */
export function Frame() {
  const t = useT();
  const me = useMe();
  const areas = areasOf(me.data);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t('frame.skip')} />
      {areas.length > 0 && (
        <div className="lg:hidden">
          <SkipLink label={t('frame.skipToNavigation')} to="navigation" />
        </div>
      )}
      <TravelLine />
      <FrameHeader areas={areas} />
      <OfflineBar />
      <main id="main" tabIndex={-1} className="flex-1">
        <Outlet />
      </main>
      <FrameFooter hasTabs={areas.length > 0} />
      {areas.length > 0 && <PhoneTabs areas={areas} />}
      <ToastRegion dismissLabel={t('common.dismiss')} />
      <RouteFocus />
      <LastPlace />
      <ScrollRestoration />
    </div>
  );
}
