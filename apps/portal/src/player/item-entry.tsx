import { Icon, VisuallyHidden } from '@amelie/ui';
import type { PackageItem } from '@amelie/contract';
import { useT } from '../lib/i18n';

interface ItemEntryProps {
  item: PackageItem;
  isCurrent: boolean;
  isDone: boolean;
  isDisabled: boolean;
  onChoose: () => void;
}

/** One part of a package in the list beside it. */
export function ItemEntry({ item, isCurrent, isDone, isDisabled, onChoose }: ItemEntryProps) {
  const t = useT();
  return (
    <li style={{ paddingInlineStart: `${Math.min(item.depth, 4) * 0.75}rem` }}>
      <button
        type="button"
        aria-current={isCurrent ? 'step' : undefined}
        disabled={isDisabled}
        onClick={onChoose}
        className="calm flex min-h-11 w-full items-center gap-2 rounded-m px-3 py-2 text-start text-s leading-tight hover:bg-sunken aria-[current=step]:bg-primary-soft aria-[current=step]:font-semibold"
      >
        {isDone ? <Icon name="check" className="size-4 text-good" /> : <span className="size-4 shrink-0" />}
        <span className="min-w-0 flex-1 break-words">{item.title}</span>
        {isDone && <VisuallyHidden>{t('player.partDone')}</VisuallyHidden>}
      </button>
    </li>
  );
}
