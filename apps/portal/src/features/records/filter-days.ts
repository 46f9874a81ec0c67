/** The first moment of a day in the reader's time zone; null for no day. */
export function dayBegin(day: string): string | null {
  const at = new Date(`${day}T00:00:00`);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The last moment of a day in the reader's time zone; null for no day. */
export function dayEnd(day: string): string | null {
  const at = new Date(`${day}T23:59:59.999`);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
