import { Button } from './button';

interface PaginationProps {
  /** Names the landmark. */
  label: string;
  previousLabel: string;
  nextLabel: string;
  /** Where one is, e.g. "Page 2 of 9". */
  place: string;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

/** Back and forth through a long list. An end has no button to press. */
export function Pagination(given: PaginationProps) {
  const { label, previousLabel, nextLabel, place, onPrevious, onNext } = given;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3">
      <Button kind="quiet" size="s" isDisabled={!onPrevious} onPress={() => onPrevious?.()}>
        {previousLabel}
      </Button>
      <span className="text-s text-muted tabular-nums">{place}</span>
      <Button kind="quiet" size="s" isDisabled={!onNext} onPress={() => onNext?.()}>
        {nextLabel}
      </Button>
    </nav>
  );
}
