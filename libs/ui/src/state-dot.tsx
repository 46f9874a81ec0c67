import { classNames } from './class-names';
import { Icon } from './icon';

export type OutlineState = 'done' | 'now' | 'open' | 'locked';

const looks: Record<OutlineState, string> = {
  done: 'border-primary bg-primary text-on-primary forced-colors:text-[CanvasText]',
  now: 'border-accent text-accent',
  open: 'border-edge',
  locked: 'border-dashed border-edge text-muted',
};

/** The round mark of a step; the words for it stand beside it. */
export function StateDot({ state }: { state: OutlineState }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('grid size-5.5 shrink-0 place-items-center rounded-full border-2', looks[state])}
    >
      {state === 'done' && <Icon name="check" className="size-3.5" />}
      {state === 'now' && <span className="size-2.5 rounded-full bg-current forced-colors:bg-[Highlight]" />}
      {state === 'locked' && <Icon name="lock" className="size-3" />}
    </span>
  );
}
