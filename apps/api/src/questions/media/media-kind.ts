import { imageSize } from '@amelie/formats';
import type { StoredMedia } from '@amelie/contract';
import { createHash } from 'node:crypto';

export interface KnownMedia extends StoredMedia {
  sha256: string;
  mediaType: string;
}

interface Kind {
  ending: string;
  kind: StoredMedia['kind'];
  mediaType: string;
  is: (head: Buffer) => boolean;
}

const at = (offset: number, text: string) => (head: Buffer) =>
  head.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'));

/** By their first bytes, never by their names. Nothing here can run: an SVG or a page could. */
const kinds: readonly Kind[] = [
  { ending: 'png', kind: 'image', mediaType: 'image/png', is: at(0, '\x89PNG\r\n\x1a\n') },
  { ending: 'jpg', kind: 'image', mediaType: 'image/jpeg', is: at(0, '\xff\xd8\xff') },
  { ending: 'gif', kind: 'image', mediaType: 'image/gif', is: at(0, 'GIF8') },
  { ending: 'webp', kind: 'image', mediaType: 'image/webp', is: (head) => at(0, 'RIFF')(head) && at(8, 'WEBP')(head) },
  { ending: 'mp3', kind: 'audio', mediaType: 'audio/mpeg', is: (head) => at(0, 'ID3')(head) || isMpegFrame(head) },
  { ending: 'ogg', kind: 'audio', mediaType: 'audio/ogg', is: at(0, 'OggS') },
  { ending: 'mp4', kind: 'video', mediaType: 'video/mp4', is: at(4, 'ftyp') },
  { ending: 'webm', kind: 'video', mediaType: 'video/webm', is: at(0, '\x1a\x45\xdf\xa3') },
  { ending: 'pdf', kind: 'file', mediaType: 'application/pdf', is: at(0, '%PDF-') },
];

function isMpegFrame(head: Buffer): boolean {
  return head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2;
}

/** What a file of a question is; null for what the platform does not keep. */
export function mediaOf(bytes: Buffer): KnownMedia | null {
  const found = kinds.find(({ is }) => is(bytes.subarray(0, 16)));
  if (!found) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = found.kind === 'image' ? imageSize(bytes) : null;
  return {
    file: `${sha256}.${found.ending}`,
    kind: found.kind,
    bytes: bytes.length,
    width: size?.width ?? null,
    height: size?.height ?? null,
    sha256,
    mediaType: found.mediaType,
  };
}
