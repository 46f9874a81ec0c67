import { Button, Icon, VisuallyHidden } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../lib/i18n';
import type { PlayerView } from './player-view';

interface ItemListProps {
  view: PlayerView;
  open: (id: string) => void;
}

/** The parts of a package with several: which are done, which is open, and the next one. Folded away on a phone. */
export function ItemList({ view: { state, done, phase }, open }: ItemListProps) {
  const t = useT();
  const [unfolded, setUnfolded] = useState(false);
  if (!state || state.items.length < 2) return null;
  const { items, currentItemId } = state;
  const next = items[items.findIndex(({ id }) => id === currentItemId) + 1];
  const busy = phase !== 'running';
  const choose = (id: string) => {
    setUnfolded(false);
    open(id);
  };
  return (
    <nav
      aria-label={t('player.parts')}
      className="flex flex-col border-line bg-paper max-md:border-b md:w-64 md:border-e"
    >
      <div className="flex flex-wrap items-center gap-2 p-2 md:hidden">
        <Button kind="quiet" size="s" icon="menu" aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
          {t('player.parts')}
        </Button>
        <span className="text-s text-muted">{t('player.partsDone', { done: done.size, all: items.length })}</span>
      </div>
      <ol className={`flex-1 flex-col gap-1 overflow-auto p-2 max-md:max-h-64 md:flex ${unfolded ? 'flex' : 'hidden'}`}>
        {items.map((item) => (
          <li key={item.id} style={{ paddingInlineStart: `${Math.min(item.depth, 4) * 0.75}rem` }}>
            <button
              type="button"
              aria-current={item.id === currentItemId ? 'step' : undefined}
              disabled={busy}
              onClick={() => choose(item.id)}
              className="calm flex min-h-11 w-full items-center gap-2 rounded-m px-3 py-2 text-start text-s leading-tight hover:bg-sunken aria-[current=step]:bg-primary-soft aria-[current=step]:font-semibold"
            >
              {done.has(item.id) ? (
                <Icon name="check" className="size-4 text-good" />
              ) : (
                <span className="size-4 shrink-0" />
              )}
              <span className="min-w-0 flex-1 break-words">{item.title}</span>
              {done.has(item.id) && <VisuallyHidden>{t('player.partDone')}</VisuallyHidden>}
            </button>
          </li>
        ))}
      </ol>
      {next && (
        <div className="p-2 max-md:hidden">
          <Button kind="quiet" size="s" wide isDisabled={busy} onPress={() => choose(next.id)}>
            {t('player.nextPart')}
          </Button>
        </div>
      )}
    </nav>
  );
}
