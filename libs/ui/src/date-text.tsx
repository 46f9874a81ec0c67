interface DateTextProps {
  /** ISO 8601. */
  at: string;
  /** The instant in the reader's language. */
  children: string;
}

/** An instant that people and machines can read. */
export function DateText({ at, children }: DateTextProps) {
  return <time dateTime={at}>{children}</time>;
}
