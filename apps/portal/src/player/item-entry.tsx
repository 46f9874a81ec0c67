import { Icon, VisuallyHidden } from '@amelie/ui';
import { useEffect, useRef } from 'react';
import { useT, type MessageKey } from '../lib/i18n';
import type { PartRow } from './part-rows';

interface ItemEntryProps {
  part: PartRow;
  /** The language of the package; it is not that of the page. */
  lang: string | undefined;
  isDisabled: boolean;
  onChoose: () => void;
}

const reasons: Record<NonNullable<PartRow['why']>, MessageKey> = {
  attempts: 'player.whyAttempts',
  order: 'player.whyOrder',
  later: 'player.whyLater',
};
/** So many titles are named; that there are more is said. */
const mostNamed = 3;
/** From here on a step to the side would leave no room for the words. */
const deepest = 5;

function Mark({ part: { done, open, isCurrent, isGroup } }: { part: PartRow }) {
  if (done) return <Icon name="check" className="mt-1 size-4 shrink-0 text-good" />;
  if (!open && !isCurrent && !isGroup) return <Icon name="lock" className="mt-1 size-4 shrink-0 text-muted" />;
  return <span className="mt-1 size-4 shrink-0" />;
}

/** Why a part can't be opened, in words. */
function Reason({ part: { why, after, isCurrent, isGroup } }: { part: PartRow }) {
  const t = useT();
  if (!why || isCurrent || isGroup) return null;
  const titles = after.slice(0, mostNamed).join(', ');
  const more = Math.max(0, after.length - mostNamed);
  return (
    <span className="break-words text-xs text-muted">
      {titles ? t('player.whyAfter', { titles, more }) : t(reasons[why])}
    </span>
  );
}

/** One part of a package: done, open, or locked with the reason in words. A group that can't be chosen is a heading. */
export function ItemEntry({ part, lang, isDisabled, onChoose }: ItemEntryProps) {
  const t = useT();
  const entry = useRef<HTMLLIElement>(null);
  const { title, depth, done, open, isCurrent, isGroup } = part;
  useEffect(() => {
    if (isCurrent) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const words = (
    <>
      <Mark part={part} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span lang={lang} className={`break-words ${isGroup ? 'font-semibold' : ''}`}>
          {title}
        </span>
        <Reason part={part} />
        {part.isWaived && <span className="text-xs text-muted">{t('player.partWaived')}</span>}
      </span>
      {done && <VisuallyHidden>{t('player.partDone')}</VisuallyHidden>}
    </>
  );
  const look = 'flex min-h-11 w-full items-start gap-2 rounded-m px-3 py-2.5 text-start text-s leading-tight';
  return (
    <li ref={entry} style={{ paddingInlineStart: `${Math.min(depth, deepest) * 0.875}rem` }}>
      {open || isCurrent ? (
        <button
          type="button"
          aria-current={isCurrent ? 'step' : undefined}
          disabled={isDisabled}
          onClick={onChoose}
          className={`calm ${look} hover:bg-sunken aria-[current=step]:bg-primary-soft aria-[current=step]:font-semibold`}
        >
          {words}
        </button>
      ) : (
        <p className={look}>{words}</p>
      )}
    </li>
  );
}
