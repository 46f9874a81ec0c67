import type { ArchiveEntry } from './archive-entry';

const utf8Flag = 0x800;
const unicodePathField = 0x7075;

/** Upper half of code page 437, in which zip names stand that say nothing else. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

export type EntryName = { name: string } | { reason: 'encoding' | 'unicode-path' };

/**
 * The name of an entry. UTF-8 when the entry says so or when its bytes are (macOS and Info-ZIP do not say so), else
 * code page 437. The Unicode Path field (0x7075) may only translate a name, never replace it by another one.
 */
export function decodeEntryName(entry: ArchiveEntry): EntryName {
  const declared = (entry.flags & utf8Flag) !== 0;
  const utf8 = decodeUtf8(entry.nameBytes);
  if (utf8 === undefined && (declared || hasOverlongForm(entry.nameBytes))) return { reason: 'encoding' };
  const name = utf8 ?? decodeCp437(entry.nameBytes);
  const translated = readUnicodePath(entry);
  if (translated === undefined || translated === name) return { name };
  const isEscaped = /#[UL][0-9a-f]{4}|\?/i.test(name);
  const isTranslatable = !declared && (isEscaped || entry.nameBytes.some((byte) => byte > 0x7f));
  const sameShape = translated.split(/[\\/]/).length === name.split(/[\\/]/).length;
  return isTranslatable && sameShape ? { name: translated } : { reason: 'unicode-path' };
}

function readUnicodePath(entry: ArchiveEntry): string | undefined {
  const field = entry.extraFields.find(({ id }) => id === unicodePathField);
  if (!field || field.data.length < 6 || field.data[0] !== 1) return undefined;
  return decodeUtf8(field.data.subarray(5)) ?? '';
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeCp437(bytes: Uint8Array): string {
  let name = '';
  for (const byte of bytes) name += byte < 0x80 ? String.fromCharCode(byte) : (cp437[byte - 0x80] ?? '\ufffd');
  return name;
}

/** Slash or dot written in more bytes than they need: no tool does that by accident. */
function hasOverlongForm(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => {
    const next = bytes[at + 1] ?? 0;
    if (byte === 0xc0 || byte === 0xc1) return next >= 0x80 && next <= 0xbf;
    return (byte === 0xe0 && next >= 0x80 && next <= 0x9f) || (byte === 0xf0 && next >= 0x80 && next <= 0x8f);
  });
}
