/** One part of a multipart body: its headers by lower-case names, and its bytes. */
export interface MultipartPart {
  headers: ReadonlyMap<string, string>;
  content: Buffer;
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');
const mostHeadBytes = 16 * 1024;
const mostParts = 1000;

/** The boundary of a multipart/mixed content type; null when there is none. */
export function boundaryOf(contentType: string): string | null {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))(?=[\s;]|$)/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
}

function readHeaders(head: string): Map<string, string> | null {
  const headers = new Map<string, string>();
  for (const line of head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter(Boolean)) {
    const colon = line.indexOf(':');
    if (colon < 1) return null;
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function readPart(part: Buffer): MultipartPart | null {
  if (part.indexOf(lineEnd) === 0) return { headers: new Map(), content: part.subarray(lineEnd.length) };
  const end = part.indexOf(headEnd);
  if (end < 0 || end > mostHeadBytes) return null;
  const headers = readHeaders(part.subarray(0, end).toString('utf8'));
  return headers && { headers, content: part.subarray(end + headEnd.length) };
}

/** After a boundary: `--` ends the body, a line's end begins a part, anything else is no boundary of ours. */
function afterBoundary(body: Buffer, at: number): 'end' | number | null {
  if (body.subarray(at, at + 2).toString('latin1') === '--') return 'end';
  const line = body.indexOf(lineEnd, at);
  if (line < 0 || body.subarray(at, line).toString('latin1').trim() !== '') return null;
  return line + lineEnd.length;
}

/** Reads a multipart body (RFC 2046 5.1); null when it is broken: no boundary, no end, no headers. */
export function readMultipart(body: Buffer, boundary: string): MultipartPart[] | null {
  const opening = Buffer.from(`--${boundary}`);
  const between = Buffer.from(`\r\n--${boundary}`);
  const first = body.subarray(0, opening.length).equals(opening) ? 0 : body.indexOf(between) + lineEnd.length;
  if (first < lineEnd.length && first !== 0) return null;
  const parts: MultipartPart[] = [];
  let next = afterBoundary(body, first + opening.length);
  while (typeof next === 'number') {
    const end = body.indexOf(between, next - lineEnd.length);
    if (end < 0 || parts.length >= mostParts) return null;
    const part = readPart(body.subarray(next, Math.max(end, next)));
    if (!part) return null;
    parts.push(part);
    next = afterBoundary(body, end + between.length);
  }
  return next === 'end' && parts.length > 0 ? parts : null;
}
