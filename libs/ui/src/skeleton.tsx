import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

interface SkeletonProps {
  /** The size of what will stand here, as Tailwind classes (`h-24 w-full`), so that nothing jumps. */
  className?: string;
}

/** A quiet block in the place and the size of what is being loaded. */
export function Skeleton({ className = 'h-4 w-full' }: SkeletonProps) {
  return <div aria-hidden="true" className={classNames('animate-breathe rounded-s bg-sunken', className)} />;
}

/** Around skeletons: tells a screen reader once that something is on its way. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" data-loading className="flex w-full flex-col gap-4">
      <VisuallyHidden>{label}</VisuallyHidden>
      {children}
    </div>
  );
}

/** A page on its way: title and cards. */
export function SkeletonPage({ label, cards = 2 }: { label: string; cards?: number }) {
  return (
    <div className="mx-auto w-full max-w-page px-4 py-5 md:px-8 md:py-8">
      <Loading label={label}>
        <Skeleton className="h-9 w-3/5 max-w-96" />
        <Skeleton className="h-5 w-4/5 max-w-[32rem]" />
        {Array.from({ length: cards }, (_, place) => (
          <Skeleton key={place} className="h-44 w-full rounded-m" />
        ))}
      </Loading>
    </div>
  );
}

/** A list on its way: rows of the height of an item. */
export function SkeletonList({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <Loading label={label}>
      {Array.from({ length: rows }, (_, place) => (
        <Skeleton key={place} className="h-16 w-full rounded-m" />
      ))}
    </Loading>
  );
}
