import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';

interface SortButtonProps {
  direction: 'ascending' | 'descending' | undefined;
  onPress: (next: 'ascending' | 'descending') => void;
  end: boolean;
  children: ReactNode;
}

/** The head of a column that sorts; the state is told by `aria-sort` on the header cell. */
export function SortButton({ direction, onPress, end, children }: SortButtonProps) {
  return (
    <Button
      onPress={() => onPress(direction === 'ascending' ? 'descending' : 'ascending')}
      className={classNames(
        'calm -mx-2 inline-flex min-h-11 items-center gap-1 rounded-s px-2 font-medium hover:text-ink',
        end ? 'flex-row-reverse text-end' : 'text-start',
        direction && 'text-ink',
      )}
    >
      {children}
      <Icon
        name="chevron-down"
        className={classNames('size-4', !direction && 'opacity-0', direction === 'ascending' && 'rotate-180')}
      />
    </Button>
  );
}
