/** Both ends inclusive. */
export interface ByteRange {
  start: number;
  end: number;
}

const one = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * Reads a Range header (RFC 9110, 14.2) for a file of `size` bytes. Answers `null` when the whole file is meant (no
 * header, or one that cannot be read), `unsatisfiable` for ranges beyond the end and for more than one range.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  if (header === undefined || !header.startsWith('bytes=')) return null;
  if (header.includes(',')) return 'unsatisfiable';
  const [, from = '', to = ''] = one.exec(header.replaceAll(' ', '')) ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
