/** The server's time. Rules never ask: whoever calls them passes `now`. */
export function now(): Date {
  return new Date();
}
