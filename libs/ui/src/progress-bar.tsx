import { useId, type ReactNode } from 'react';

interface ProgressBarProps {
  /** A share from 0 to 1; none while the end is not known. */
  value?: number | undefined;
  label: ReactNode;
  /** The value in words, e.g. "12 of 40 MB". */
  valueText: string;
  labelHidden?: boolean;
}

/** How far something is, along a line, with its words above it. */
export function ProgressBar({ value, label, valueText, labelHidden }: ProgressBarProps) {
  const id = useId();
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value));
  return (
    <div>
      <div
        className={
          labelHidden
            ? 'absolute size-px overflow-hidden [clip-path:inset(50%)]'
            : 'mb-2 flex justify-between gap-4 text-s'
        }
      >
        <span id={id}>{label}</span>
        <span className="text-muted tabular-nums">{valueText}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuetext={valueText}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === undefined ? {} : { 'aria-valuenow': Math.round(share * 100) })}
        className="h-2.5 overflow-hidden rounded-full bg-sunken forced-colors:border"
      >
        <div
          className={`h-full rounded-full bg-primary transition-[width] duration-[180ms] forced-colors:bg-[Highlight] ${share === undefined ? 'animate-breathe' : ''}`}
          style={{ width: `${(share ?? 1) * 100}%` }}
        />
      </div>
    </div>
  );
}
