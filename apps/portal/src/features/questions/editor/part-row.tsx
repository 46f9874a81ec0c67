import { classNames, Icon, Menu } from '@amelie/ui';
import type { HTMLAttributes, ReactNode } from 'react';
import { useT } from '../../../lib/i18n';

interface PartRowProps {
  id: string;
  name: string;
  /** From 0. */
  place: number;
  of: number;
  /** Before which row a dragged one would land. */
  gap: number | null;
  isDragged: boolean;
  isRight: boolean;
  canGo: boolean;
  handle: HTMLAttributes<HTMLButtonElement>;
  /** Whether it is right, or what it is worth. */
  mark: ReactNode;
  onMove: (places: number) => void;
  onRemove: () => void;
  /** Gives its texts bold, lists and links; absent where they have them or need none. */
  onFormat?: () => void;
  children: ReactNode;
}

/** One part of a question: its handle, its name, what can be done with it, and its fields. */
export function PartRow(given: PartRowProps) {
  const { id, name, place, of, gap, isDragged, isRight, canGo, handle, mark, onMove, onRemove, onFormat, children } =
    given;
  const t = useT();
  const isLast = place === of - 1;
  return (
    <li
      data-part={id}
      className={classNames(
        'flex flex-col gap-3 rounded-m border p-3 sm:p-4',
        isRight ? 'border-good bg-good-soft' : 'border-line bg-paper',
        isDragged && 'opacity-50',
        gap === place && 'inset-shadow-[0_3px_var(--primary)]',
        isLast && gap === of && 'inset-shadow-[0_-3px_var(--primary)]',
      )}
    >
      <div className="relative -mx-1.5 -mt-1.5 flex flex-wrap items-center gap-1 pe-11 sm:-mx-2 sm:-mt-2">
        <button
          type="button"
          {...handle}
          aria-label={t('editor.handle', { name, place: place + 1, of })}
          className="calm target grid shrink-0 cursor-grab touch-none place-items-center rounded-m text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing"
        >
          <Icon name="move" />
        </button>
        <p className="min-w-fit flex-1 text-s font-semibold text-muted">{name}</p>
        {mark && <div className="max-sm:w-full max-sm:ps-1.5">{mark}</div>}
        <div className="absolute end-0 top-0">
          <Menu
            label={t('editor.moreFor', { name })}
            entries={[
              { id: 'up', label: t('editor.moveUp'), onAction: () => onMove(-1), isDisabled: place === 0 },
              { id: 'down', label: t('editor.moveDown'), onAction: () => onMove(1), isDisabled: isLast },
              ...(onFormat ? [{ id: 'format', label: t('editor.withFormat'), onAction: onFormat }] : []),
              {
                ...{ id: 'remove', label: t('editor.remove'), icon: 'trash' as const, kind: 'loss' as const },
                ...{ onAction: onRemove, isDisabled: !canGo },
              },
            ]}
          />
        </div>
      </div>
      {children}
    </li>
  );
}
