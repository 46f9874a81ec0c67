import { AlertDialog, Button, ErrorPanel, Spinner } from '@amelie/ui';
import { useEffect, useSyncExternalStore } from 'react';
import { useRefusalText } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';
import { BetweenParts } from './between-parts';
import { ItemList } from './item-list';
import { OwnWindowStage } from './own-window-stage';
import { PlayerBar } from './player-bar';
import { PlayerNotices } from './player-notices';
import type { PlayerSession } from './player-session';
import { isThere, type PlayerView } from './player-view';
import type { ShiftCalls } from './shift-calls';
import { SignInAgain } from './sign-in-again';
import { WayBar } from './way-bar';

const sandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads';

interface PlayerPageProps {
  session: PlayerSession;
  calls: ShiftCalls;
}

/** The player: the app's bar, what may have to be said, and the package in its frame. */
export function PlayerPage({ session, calls }: PlayerPageProps) {
  const t = useT();
  const view = useSyncExternalStore(session.subscribe, session.read);
  usePageTitle(t('player.pageTitle'));
  useEffect(() => void session.start(), [session]);
  return (
    <div className="flex h-dvh flex-col">
      <PlayerBar session={session} view={view} calls={calls} />
      <div className="empty:hidden [&>*]:m-3">
        <PlayerNotices session={session} view={view} />
        <SignInAgain
          isOpen={view.signInNeeded}
          otherAccount={view.otherAccount}
          onSignedIn={(accountId) => void session.signedIn(accountId)}
        />
      </div>
      <main aria-label={t('player.pageTitle')} className="flex min-h-0 flex-1 max-md:flex-col">
        {isThere(view) && <ItemList view={view} open={(id) => void session.openItem(id)} />}
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          <Stage session={session} view={view} />
          <BetweenParts view={view} />
        </div>
      </main>
      {isThere(view) && <WayBar session={session} view={view} />}
      <AlertDialog
        title={t('player.unsavedTitle')}
        isOpen={view.unsavedAtClose}
        onOpenChange={(open) => !open && session.out.stay()}
        confirmLabel={t('player.leave')}
        cancelLabel={t('player.stay')}
        onConfirm={() => void session.out.leave()}
        kind="loss"
      >
        {t('player.unsavedText')}
      </AlertDialog>
    </div>
  );
}

/** The package's frame, once the player knows what to show in it. */
function Stage({ session, view }: { session: PlayerSession; view: PlayerView }) {
  const { phase, state, error, save, where } = view;
  const t = useT();
  const say = useRefusalText();
  if (phase === 'failed')
    return (
      <div className="m-auto p-4">
        <ErrorPanel
          title={t('common.refusedTitle')}
          action={<Button onPress={() => void session.out.leave()}>{t('player.back')}</Button>}
        >
          {say(error)}
        </ErrorPanel>
      </div>
    );
  if (!state)
    return (
      <p role="status" className="m-auto flex items-center gap-3 text-muted">
        <Spinner /> {t('player.loading')}
      </p>
    );
  // Another window goes on with this attempt: two copies side by side would only lead astray.
  if (save.trouble === 'superseded') return null;
  if (where !== 'page') return <OwnWindowStage session={session} view={view} />;
  return (
    <iframe
      title={t('player.frame')}
      src={state.shellUrl}
      sandbox={state.opensPopups ? `${sandbox} allow-popups` : sandbox}
      allow="fullscreen; autoplay; unload"
      referrerPolicy="no-referrer"
      className="min-h-0 w-full flex-1 bg-surface"
      onLoad={(event) => session.attach(event.currentTarget)}
    />
  );
}
