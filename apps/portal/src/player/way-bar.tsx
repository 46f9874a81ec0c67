import { Button, Dialog } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../lib/i18n';
import { hasParts, Parts } from './item-list';
import type { PlayerSession } from './player-session';
import type { PlayerView } from './player-view';

interface WayBarProps {
  session: PlayerSession;
  view: PlayerView;
}

/** The way back and on in a package that is run by its sequencing; on a phone also the way to its list of parts. */
export function WayBar({ session, view }: WayBarProps) {
  const t = useT();
  const { ways, phase } = view;
  const listed = hasParts(view);
  if (view.save.trouble === 'superseded' || (!ways && !listed)) return null;
  const busy = phase !== 'running';
  const shows = (part: 'previous' | 'continue') => ways && !ways.hidden.includes(part);
  const steps = shows('previous') || shows('continue');
  return (
    <nav
      aria-label={t('player.way')}
      className={`flex items-center gap-2 border-t border-line bg-surface px-3 py-2 sm:px-5 ${steps ? '' : 'md:hidden'}`}
    >
      {shows('previous') && (
        <Button kind="quiet" size="s" isDisabled={busy || !ways?.previous} onPress={() => session.navigate('previous')}>
          {t('player.previous')}
        </Button>
      )}
      {listed && <PartsSheet session={session} view={view} />}
      {shows('continue') && (
        <span className="ms-auto">
          <Button size="s" isDisabled={busy || !ways?.continue} onPress={() => session.navigate('continue')}>
            {t(ways?.isLast ? 'player.finish' : 'player.continue')}
          </Button>
        </span>
      )}
    </nav>
  );
}

function PartsSheet({ session, view }: WayBarProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const choose = (id: string) => {
    setOpen(false);
    void session.openItem(id);
  };
  return (
    <span className="md:hidden">
      <Button kind="quiet" size="s" icon="menu" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('player.parts')}
      </Button>
      <Dialog title={t('player.parts')} isOpen={isOpen} onOpenChange={setOpen} closeLabel={t('player.partsClose')}>
        <div className="-mx-3">
          <Parts view={view} open={choose} />
        </div>
      </Dialog>
    </span>
  );
}
