import { Button } from '@amelie/ui';
import { useT } from '../lib/i18n';
import { ItemEntry } from './item-entry';
import { countDone, nextPart, type PartRow, partRows } from './part-rows';
import type { PlayerView } from './player-view';

interface PartsProps {
  view: PlayerView;
  open: (id: string) => void;
}

/** The parts one under the other, with how many of them are done above. */
export function Parts({ view, open }: PartsProps) {
  const t = useT();
  const rows = partRows(view);
  const choose = ({ id, isCurrent }: PartRow) => {
    if (!isCurrent) open(id);
  };
  return (
    <>
      <p className="px-3 pt-2 text-s text-muted">{t('player.partsDone', countDone(rows))}</p>
      <ol className="flex flex-col gap-1">
        {rows.map((part) => (
          <ItemEntry
            key={part.id}
            part={part}
            lang={view.state?.language ?? undefined}
            isDisabled={view.phase !== 'running'}
            onChoose={() => choose(part)}
          />
        ))}
      </ol>
    </>
  );
}

/** A package with one part, and one in another window's hands, has no list. */
export function hasParts({ state, ways, save }: PlayerView): boolean {
  if (!state || save.trouble === 'superseded') return false;
  return (ways ? ways.outline.length : state.items.length) > 1;
}

/** The parts of a package beside it, where there is room for them. On a phone they are in a sheet of their own. */
export function ItemList({ view, open }: PartsProps) {
  const t = useT();
  if (!hasParts(view)) return null;
  const { ways, phase } = view;
  const next = ways ? undefined : nextPart(partRows(view));
  return (
    <nav aria-label={t('player.parts')} className="flex w-72 flex-col border-e border-line bg-paper max-md:hidden">
      <div className="flex-1 overflow-auto p-2" tabIndex={-1}>
        <Parts view={view} open={open} />
      </div>
      {next && (
        <div className="p-2">
          <Button kind="quiet" size="s" wide isDisabled={phase !== 'running'} onPress={() => open(next.id)}>
            {t('player.nextPart')}
          </Button>
        </div>
      )}
    </nav>
  );
}
