import { Button, Notice } from '@amelie/ui';
import type { Trouble } from '@amelie/contract';
import { type MessageKey, useT } from '../lib/i18n';
import type { PlayerSession } from './player-session';

const words: Record<Trouble, { title: MessageKey; text: MessageKey; isBroken: boolean }> = {
  page: { title: 'player.troublePage', text: 'player.troublePageText', isBroken: true },
  crashed: { title: 'player.troubleCrashed', text: 'player.troubleCrashedText', isBroken: true },
  silent: { title: 'player.troubleSilent', text: 'player.troubleSilentText', isBroken: false },
  frozen: { title: 'player.troubleFrozen', text: 'player.troubleFrozenText', isBroken: true },
  dialogs: { title: 'player.troubleDialogs', text: 'player.troubleDialogsText', isBroken: false },
  window: { title: 'player.troubleWindow', text: 'player.troubleWindowText', isBroken: false },
};

/** Says what the package has done, and what the learner can do: load it again or go on, and tell somebody. */
export function TroubleNotice({ session, trouble }: { session: PlayerSession; trouble: Trouble }) {
  const t = useT();
  const { title, text, isBroken } = words[trouble];
  return (
    <Notice
      tone="caution"
      live="polite"
      title={t(title)}
      action={
        <>
          {isBroken ? (
            <Button size="s" onPress={() => location.reload()}>
              {t('player.loadAgain')}
            </Button>
          ) : (
            <Button size="s" onPress={() => session.dismissTrouble()}>
              {t('player.goOn')}
            </Button>
          )}
          <Button kind="quiet" size="s" onPress={() => void session.out.close('/report')}>
            {t('frame.report')}
          </Button>
        </>
      }
    >
      {t(text)}
    </Notice>
  );
}
