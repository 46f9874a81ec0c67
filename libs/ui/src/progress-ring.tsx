interface ProgressRingProps {
  /** A share from 0 to 1. */
  value: number;
  /** The whole sentence, e.g. "64 % of the course is done". */
  label: string;
  /** What stands in the ring, e.g. "64%". */
  text: string;
  /** Pixels across. */
  size?: number;
}

const radius = 27;
const around = 2 * Math.PI * radius;

/** How far one is, as a ring with the number in it; its sentence is read aloud. */
export function ProgressRing({ value, label, text, size = 64 }: ProgressRingProps) {
  const share = Math.min(1, Math.max(0, value));
  return (
    <svg role="img" aria-label={label} viewBox="0 0 64 64" width={size} height={size} className="shrink-0">
      <circle cx="32" cy="32" r={radius} fill="none" strokeWidth="8" className="stroke-sunken" />
      {share > 0 && (
        <circle
          cx="32"
          cy="32"
          r={radius}
          fill="none"
          strokeWidth="8"
          strokeLinecap="round"
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 32 32)"
          className="stroke-primary forced-colors:stroke-[Highlight]"
        />
      )}
      <text x="32" y="37" textAnchor="middle" className="fill-ink text-[15px] font-semibold">
        {text}
      </text>
    </svg>
  );
}
