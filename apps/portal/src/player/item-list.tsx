import { Button } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../lib/i18n';
import { ItemEntry } from './item-entry';
import type { PlayerView } from './player-view';

interface ItemListProps {
  view: PlayerView;
  open: (id: string) => void;
}

/** The parts of a package with several: which are done, which is open, and the next one. Folded away on a phone. */
export function ItemList({ view: { state, done, phase, save }, open }: ItemListProps) {
  const t = useT();
  const [unfolded, setUnfolded] = useState(false);
  if (!state || state.items.length < 2 || save.trouble === 'superseded') return null;
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
          <ItemEntry
            key={item.id}
            item={item}
            isCurrent={item.id === currentItemId}
            isDone={done.has(item.id)}
            isDisabled={busy}
            onChoose={() => choose(item.id)}
          />
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
