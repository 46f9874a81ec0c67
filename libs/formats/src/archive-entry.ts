import type { PackageFault, RefusalCode } from '@amelie/contract';

/** One record of a zip's central directory, as it stands there: nothing in it has been believed yet. */
export interface ArchiveEntry {
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  madeBy: number;
  externalAttributes: number;
  compressedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  extraFields: readonly { id: number; data: Uint8Array }[];
}

export interface ArchiveLimits {
  entries: number;
  unpackedBytes: number;
  fileBytes: number;
  /** Unpacked bytes for each packed byte; counts only above `ratioFreeBytes` of output. */
  ratio: number;
  ratioFreeBytes: number;
  depth: number;
  pathBytes: number;
  nameBytes: number;
}

const MiB = 1024 * 1024;

export const defaultArchiveLimits: ArchiveLimits = {
  entries: 20_000,
  unpackedBytes: 2048 * MiB,
  fileBytes: 512 * MiB,
  ratio: 200,
  ratioFreeBytes: 10 * MiB,
  depth: 32,
  pathBytes: 1024,
  nameBytes: 255,
};

/** More faults than this tell a trainer nothing new; the rest is dropped. */
export const mostFaults = 100;

/** A fault with a place and a finding that are safe to show: short, and with nothing invisible in them. */
export const fault = (code: RefusalCode, where?: string, found?: string): PackageFault => told(code, where, found);

/** What was mended or dropped while a package was read, told as safely as a fault; an empty place or finding is left out. */
export const repair = (code: string, where?: string, found?: string): PackageFault =>
  told(code, where || undefined, found || undefined);

function told(code: string, where?: string, found?: string): PackageFault {
  return {
    code,
    ...(where === undefined ? {} : { where: visible(where, 1000) }),
    ...(found === undefined ? {} : { found: visible(found, 450) }),
  };
}

/** Writes control, bidirectional and lone surrogate characters as \u{…}, and cuts what is too long. */
export function visible(text: string, longest: number): string {
  const shown = text.replace(
    /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return cutText(shown, longest);
}

/** Cuts by whole characters, so that no half of a surrogate pair is left over. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
