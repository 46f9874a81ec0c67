import { Transform, type TransformCallback } from 'node:stream';

type Coding = 'latin1' | 'utf16le' | 'utf16be';

/** Text of what has arrived, one character a byte or a pair of bytes, so that places can be counted. */
function codingOf(start: Buffer): Coding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf16be' : 'latin1';
}

const even = (bytes: Buffer) => bytes.subarray(0, bytes.length - (bytes.length % 2));

function textOf(bytes: Buffer, coding: Coding): string {
  if (coding === 'latin1') return bytes.toString('latin1');
  return coding === 'utf16le' ? even(bytes).toString('utf16le') : Buffer.from(even(bytes)).swap16().toString('utf16le');
}

function bytesOf(text: string, coding: Coding): Buffer {
  if (coding === 'latin1') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(text, 'utf16le');
  return coding === 'utf16be' ? bytes.swap16() : bytes;
}

/** White space, a comment, a doctype or processing instruction, or the tags that may stand before the first script. */
const preamble = [
  /^[\s\ufeff]+/,
  /^\u00ef\u00bb\u00bf/,
  /^<!--[\s\S]*?-->/,
  /^<![a-z[][^>]*>/i,
  /^<\?[\s\S]*?>/,
  /^<(?:html|head)(?=[\s>/])(?:[^>"']|"[^"]*"|'[^']*')*>/i,
];

/**
 * How much of a page stands before the place of its first script: after `<head>`, or where that would be. Comments
 * that only look like it are passed over. `ended` is false while more of the page could move the place.
 */
export function findPlace(text: string): { place: number; ended: boolean } {
  let place = 0;
  for (;;) {
    const rest = text.slice(place);
    const length = preamble.map((part) => part.exec(rest)?.[0].length ?? 0).find((found) => found > 0);
    if (length === undefined) return { place, ended: !(rest === '' || /^<(?:$|!|\?|h(?![1-6r]))/i.test(rest)) };
    place += length;
  }
}

const mostHeld = 64 * 1024;

/** Sends a page on with one script before all others; its encoding and everything else stay as they are. */
export class InsertScript extends Transform {
  private held: Buffer[] = [];
  private size = 0;
  private done = false;

  /** @param tag the script's tag, in ASCII */
  constructor(private readonly tag: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, next: TransformCallback): void {
    if (this.done) return next(null, chunk);
    this.held.push(chunk);
    this.size += chunk.length;
    this.insert(this.size >= mostHeld);
    next();
  }

  override _flush(next: TransformCallback): void {
    this.insert(true);
    next();
  }

  private insert(atOnce: boolean): void {
    if (this.done) return;
    const bytes = Buffer.concat(this.held);
    const coding = codingOf(bytes);
    const { place, ended } = findPlace(textOf(bytes, coding));
    if (!ended && !atOnce) return;
    const cut = coding === 'latin1' ? place : place * 2;
    this.push(Buffer.concat([bytes.subarray(0, cut), bytesOf(this.tag, coding), bytes.subarray(cut)]));
    this.held = [];
    this.done = true;
  }
}
