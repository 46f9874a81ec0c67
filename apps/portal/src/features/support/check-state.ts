const longAgoMs = 183 * 86_400_000;

export type CheckState = 'never' | 'checked' | 'long-ago';

/** Whether somebody has dialled the number, and whether that is more than half a year ago. */
export function checkState(lastVerified: string | null, now: number): CheckState {
  if (lastVerified === null) return 'never';
  return now - new Date(lastVerified).getTime() > longAgoMs ? 'long-ago' : 'checked';
}
