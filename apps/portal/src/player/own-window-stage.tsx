import { Button, Notice } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useT } from '../lib/i18n';
import type { PlayerSession } from './player-session';
import type { PlayerView } from './player-view';

function Words({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="m-auto flex max-w-prose flex-col items-center gap-4 p-6 text-center" role="status">
      <h2 className="text-l">{title}</h2>
      <p className="text-muted">{text}</p>
      <div className="flex flex-wrap justify-center gap-3">{children}</div>
    </div>
  );
}

/** Stands in the place of a package that runs in a window of its own: how to open it, to find it, and what to do without. */
export function OwnWindowStage({ session, view: { where } }: { session: PlayerSession; view: PlayerView }) {
  const t = useT();
  const open = (label: string) => <Button onPress={() => session.inWindow.open()}>{label}</Button>;
  if (where === 'open')
    return (
      <Words title={t('player.windowRuns')} text={t('player.windowRunsText')}>
        <Button onPress={() => session.inWindow.bringUp()}>{t('player.windowShow')}</Button>
      </Words>
    );
  if (where === 'gone')
    return (
      <Words title={t('player.windowGone')} text={t('player.windowGoneText')}>
        {open(t('player.windowAgain'))}
        <Button kind="quiet" onPress={() => void session.out.close()}>
          {t('player.back')}
        </Button>
      </Words>
    );
  if (where === 'blocked')
    return (
      <div className="m-auto max-w-prose p-4">
        <Notice
          tone="caution"
          live="assertive"
          title={t('player.windowBlocked')}
          action={
            <>
              <Button size="s" onPress={() => session.inWindow.open()}>
                {t('player.windowAgain')}
              </Button>
              <Button kind="quiet" size="s" onPress={() => session.inWindow.runHere()}>
                {t('player.windowHere')}
              </Button>
            </>
          }
        >
          {t('player.windowBlockedText')}
        </Notice>
      </div>
    );
  return (
    <Words title={t('player.windowTitle')} text={t('player.windowText')}>
      {open(t('player.windowOpen'))}
    </Words>
  );
}
