import { Badge, Button, Menu } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../lib/i18n';
import { EndActivity } from './end-activity';
import type { PlayerSession } from './player-session';
import type { PlayerView } from './player-view';
import { QuickExit } from './quick-exit';
import { SaveStatus } from './save-status';
import type { ShiftCalls } from './shift-calls';
import { StillMissing } from './still-missing';
import { usePackageSwitch } from './use-package-switch';

interface PlayerBarProps {
  session: PlayerSession;
  view: PlayerView;
  calls: ShiftCalls;
}

/** The app's own bar above every package: whether work is stored, the ordinary way out, and apart from it the quick one. */
export function PlayerBar({ session, view, calls }: PlayerBarProps) {
  const t = useT();
  const { state, save, moduleState } = view;
  return (
    <header
      aria-label={t('player.bar')}
      className="relative z-45 flex flex-wrap items-center gap-x-2 gap-y-2 border-b border-line bg-surface px-3 py-2 sm:gap-x-4 sm:px-5"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        {state && <h1 className="truncate font-interface text-s font-semibold max-sm:sr-only">{state.moduleTitle}</h1>}
        {/* AUs of cmi5 store what they have to say themselves; of an xAPI package it is known when something was stored. */}
        {state && (state.standard !== 'cmi5' || save.trouble) && <SaveStatus save={save} />}
        <StillMissing view={view} />
      </div>
      {state && (state.preview || moduleState === 'completed') && (
        // On a phone on a line of its own: beside them the words about saving would have no room.
        <span className="leading-none max-sm:order-last max-sm:basis-full">
          {state.preview ? (
            <Badge>{t('player.preview')}</Badge>
          ) : (
            <Badge tone="good" icon="check">
              {t('player.completed')}
            </Badge>
          )}
        </span>
      )}
      <BarButtons session={session} view={view} calls={calls} />
    </header>
  );
}

/** The ordinary way out, what else there is, and the quick exit. */
function BarButtons({ session, view, calls }: PlayerBarProps) {
  const t = useT();
  const { phase, ways } = view;
  const [asked, setAsked] = useState(false);
  const packages = usePackageSwitch(session, view);
  const canEnd = ways && phase === 'running' && !ways.hidden.includes('exitAll');
  return (
    <div className="flex items-center gap-1">
      <Button
        kind="plain"
        size="s"
        pending={phase === 'closing' && t('player.closing')}
        onPress={() => void session.out.close()}
      >
        {t('player.close')}
      </Button>
      <Menu
        label={t('frame.more')}
        entries={[
          ...(canEnd ? [{ id: 'end', label: t('player.end'), onAction: () => setAsked(true) }] : []),
          ...packages.entries,
          { id: 'pause', label: t('support.title'), onAction: () => void session.out.close('/support') },
          { id: 'report', label: t('frame.report'), onAction: () => void session.out.close('/report') },
        ]}
      />
      <EndActivity isOpen={asked} onOpenChange={setAsked} end={() => session.navigate('exitAll')} />
      {packages.question}
      <div className="sm:ms-2">
        <QuickExit calls={calls} leave={(to) => void session.out.quickExit(to)} />
      </div>
    </div>
  );
}
