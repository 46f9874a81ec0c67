export interface DecodedText {
  text: string;
  encoding: string;
  /** The encoding is not the one that the document declares: it was guessed from the bytes. */
  wasGuessed: boolean;
}

/**
 * Decodes an XML or HTML document: by its byte order mark, by the shape of its first bytes (UTF-16 without a mark), by
 * its declaration, else as UTF-8. Bytes that are not what they claim to be are read as Windows-1252.
 * Undefined when the declared encoding is one that nobody should use (UTF-7) or does not exist.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const shape = encodingByShape(bytes);
  const declared = shape ? undefined : declaredEncoding(bytes);
  // Programs that write "utf-16" into a string and save it as UTF-8 are common; the bytes decide.
  const encoding =
    shape ?? (declared === undefined || /^(utf-?16|ucs-?2|unicode)/iu.test(declared) ? 'utf-8' : declared);
  const text = decodeAs(encoding, bytes);
  if (text === undefined) return undefined;
  if (text !== null) return { text, encoding, wasGuessed: declared !== undefined && encoding !== declared };
  const guessed = decodeAs('windows-1252', bytes);
  return guessed ? { text: guessed, encoding: 'windows-1252', wasGuessed: true } : undefined;
}

function encodingByShape(bytes: Uint8Array): string | undefined {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(start)?.[1]?.toLowerCase();
}

/** Null when the bytes do not fit the encoding, undefined when there is no such encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null | undefined {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? mendWindows1252(text) : text;
  } catch {
    return null;
  }
}

/** What Windows-1252 has at 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of the runtime read Windows-1252 as Latin-1: dashes and quotation marks became control characters. */
function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}
