import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Anchor } from './link';
import { StateDot, type OutlineState } from './state-dot';
import { VisuallyHidden } from './visually-hidden';

export interface OutlineItem {
  id: string;
  label: ReactNode;
  state: OutlineState;
  /** The state in a word; read aloud, and shown when there is no `detail`. */
  stateLabel: string;
  /** At the end of the line, e.g. "18 min". */
  detail?: ReactNode;
  /** A second, small line. */
  hint?: ReactNode;
  /** None for what can't be opened yet. */
  href?: string | undefined;
  /** The item on screen now. */
  isCurrent?: boolean;
  leavesApp?: boolean;
}

interface OutlineProps {
  /** Names the list for a screen reader. */
  label: string;
  items: readonly OutlineItem[];
  /** Without the word at the end of each line (a narrow side panel). */
  bare?: boolean;
}

/** Steps in their order, each with a dot: done, now, still open, locked. */
export function Outline({ label, items, bare }: OutlineProps) {
  return (
    <ol aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="border-t border-line first:border-0">
          <OutlineLine item={item} bare={bare ?? false} />
        </li>
      ))}
    </ol>
  );
}

function OutlineLine({ item, bare }: { item: OutlineItem; bare: boolean }) {
  const line = (
    <>
      <StateDot state={item.state} />
      <span className="min-w-0 flex-1">
        <span className={classNames(item.isCurrent && 'font-semibold')}>{item.label}</span>
        {item.hint && <span className="block text-s text-muted">{item.hint}</span>}
      </span>
      {bare || item.detail ? <VisuallyHidden>, {item.stateLabel}</VisuallyHidden> : null}
      {!bare && <span className="max-w-[45%] text-end text-s text-muted">{item.detail ?? item.stateLabel}</span>}
    </>
  );
  const look = 'flex min-h-12 items-center gap-3 py-3';
  if (!item.href) return <div className={classNames(look, item.state === 'locked' && 'text-muted')}>{line}</div>;
  return (
    <Anchor
      href={item.href}
      leavesApp={item.leavesApp ?? false}
      {...(item.isCurrent ? { 'aria-current': 'step' as const } : {})}
      className={`${look} calm -mx-2 rounded-s px-2 hover:bg-sunken`}
    >
      {line}
    </Anchor>
  );
}
