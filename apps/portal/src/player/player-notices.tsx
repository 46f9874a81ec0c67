import { Button, Notice } from '@amelie/ui';
import { useState } from 'react';
import { launch } from '../lib/api/generated/sdk.gen';
import { useRefusalText } from '../lib/api';
import { useT, type MessageKey } from '../lib/i18n';
import type { PlayerSession } from './player-session';
import type { PlayerView, Word } from './player-view';
import { TroubleNotice } from './trouble-notice';

interface NoticesProps {
  session: PlayerSession;
  view: PlayerView;
}

/** Opens the module anew in this window: the other one is superseded in its turn. */
function ContinueHere({ moduleId }: { moduleId: string }) {
  const t = useT();
  const say = useRefusalText();
  const [error, setError] = useState<unknown>(null);
  const open = async () => {
    const answer = await launch({ path: { moduleId } });
    if (answer.data) location.replace(answer.data.playerUrl);
    else setError(answer.error);
  };
  return (
    <>
      <Button size="s" onPress={() => void open()}>
        {t('player.continueHere')}
      </Button>
      {error !== null && <span className="text-s text-loss">{say(error)}</span>}
    </>
  );
}

const words: Record<Word, MessageKey> = {
  'not-open': 'player.notOpen',
  'time-over': 'player.timeOver',
  'time-exit': 'player.timeExit',
};

/** What stands between the learner and the package, with what to do about it. */
export function PlayerNotices({ session, view: { state, save, slow, trouble, phase, word } }: NoticesProps) {
  const t = useT();
  const back = (
    <Button kind="quiet" size="s" onPress={() => void session.out.leave()}>
      {t('player.back')}
    </Button>
  );
  if (save.trouble === 'superseded')
    return (
      <Notice
        tone="caution"
        live="assertive"
        title={t('player.supersededTitle')}
        action={
          <>
            {state?.moduleId && <ContinueHere moduleId={state.moduleId} />}
            {back}
          </>
        }
      >
        {t('player.supersededText')}
      </Notice>
    );
  if (save.trouble === 'ended')
    return (
      <Notice tone="caution" live="assertive" title={t('player.endedTitle')} action={back}>
        {t('player.endedText')}
      </Notice>
    );
  return <Passing session={session} view={{ slow, trouble, phase, word }} />;
}

interface PassingProps {
  session: PlayerSession;
  view: Pick<PlayerView, 'slow' | 'trouble' | 'phase' | 'word'>;
}

/** What is said for a while and goes by itself. */
function Passing({ session, view: { slow, trouble, phase, word } }: PassingProps) {
  const t = useT();
  if (phase === 'switching') return <Notice live="polite">{t('player.switching')}</Notice>;
  if (word)
    return (
      <Notice tone="caution" live="polite">
        {t(words[word])}
      </Notice>
    );
  if (trouble) return <TroubleNotice session={session} trouble={trouble} />;
  if (!slow) return null;
  return (
    <Notice
      tone="caution"
      live="polite"
      title={t('player.slowTitle')}
      action={
        <Button kind="quiet" size="s" onPress={() => location.reload()}>
          {t('player.tryAgain')}
        </Button>
      }
    >
      {t('player.slowText')}
    </Notice>
  );
}
