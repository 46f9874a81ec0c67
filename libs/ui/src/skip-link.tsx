/** The first stop of the Tab key: jumps over the frame to `#main`. Shown only while it has the focus. */
export function SkipLink({ label, to = 'main' }: { label: string; to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="target absolute start-3 top-3 z-50 inline-flex -translate-y-24 items-center rounded-m bg-surface px-4 font-semibold text-primary opacity-0 shadow-high focus:translate-y-0 focus:opacity-100"
    >
      {label}
    </a>
  );
}
