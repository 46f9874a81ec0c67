import { crc32, deflateRawSync } from 'node:zlib';
import type { ArchiveEntry } from '../archive-entry';

/** One entry to write, sound unless it is told otherwise. */
export interface EntryRecipe {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  /** Another name in the local header than in the central directory. */
  localName?: string;
  stored?: boolean;
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  mode?: number;
  /** Which system made it, and by which version: 0x0614 is OS/2. */
  madeBy?: number;
  flags?: number;
  method?: number;
  /** Lies about the unpacked size and the checksum. */
  claimedSize?: number;
  claimedCrc?: number;
  extra?: { id: number; data: Uint8Array };
  /** Points at the local header of the entry with this number instead of at its own. */
  sharesDataOf?: number;
}

const utf8Names = 0x800;
/** The extra field that holds sizes of more than 32 bits. */
export const zip64Field = 1;

/** Writes a zip in memory, byte by byte, so that every field can be wrong. */
export function buildArchive(recipes: readonly EntryRecipe[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const recipe of recipes) {
    const packed = pack(recipe);
    const shared = recipe.sharesDataOf === undefined ? undefined : offsets[recipe.sharesDataOf];
    const header = localHeader(recipe, packed);
    offsets.push(shared ?? position);
    if (shared === undefined) {
      local.push(header, packed.bytes);
      position += header.length + packed.bytes.length;
    }
    central.push(centralHeader(recipe, packed, offsets.at(-1) ?? 0));
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(recipes.length & 0xffff, 8);
  end.writeUInt16LE(recipes.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...local, directory, end]);
}

/** What a zip reader would say of an entry, without a zip. */
export function buildEntry(name: string | Uint8Array, changes: Partial<ArchiveEntry> = {}): ArchiveEntry {
  const nameBytes = asBytes(name);
  return {
    nameBytes,
    flags: utf8Names,
    method: 8,
    madeBy: 0x0314,
    externalAttributes: (0o100644 << 16) >>> 0,
    compressedSize: 10,
    size: 20,
    offset: 0,
    extraFields: [],
    ...changes,
  };
}

/** Entries one behind the other, so that none overlaps. */
export function buildEntries(...entries: ArchiveEntry[]): ArchiveEntry[] {
  let offset = 0;
  return entries.map((entry) => {
    const placed = { ...entry, offset };
    offset += 30 + entry.nameBytes.length + entry.compressedSize;
    return placed;
  });
}

/** What a zip reader would say of the archive that `buildArchive` makes of the same recipes. */
export function entriesOf(recipes: readonly EntryRecipe[]): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let position = 0;
  for (const recipe of recipes) {
    const { bytes, size, method } = pack(recipe);
    const { extra, sharesDataOf } = recipe;
    const entry = buildEntry(recipe.name, {
      flags: flagsOf(recipe),
      method,
      madeBy: recipe.madeBy ?? 0x0314,
      externalAttributes: ((recipe.mode ?? 0o100644) << 16) >>> 0,
      compressedSize: bytes.length,
      size: extra?.id === zip64Field ? Number(Buffer.from(extra.data).readBigUInt64LE()) : size,
      offset: entries[sharesDataOf ?? -1]?.offset ?? position,
      extraFields: extra ? [extra] : [],
    });
    entries.push(entry);
    if (sharesDataOf === undefined) position += 30 + asBytes(recipe.localName ?? recipe.name).length + bytes.length;
  }
  return entries;
}

interface Packed {
  bytes: Buffer;
  size: number;
  crc: number;
  method: number;
}

function pack(recipe: EntryRecipe): Packed {
  const content = Buffer.from(asBytes(recipe.content ?? ''));
  const bytes = recipe.stored ? content : deflateRawSync(content);
  return {
    bytes,
    size: recipe.claimedSize ?? content.length,
    crc: recipe.claimedCrc ?? crc32(content),
    method: recipe.method ?? (recipe.stored ? 0 : 8),
  };
}

function localHeader(recipe: EntryRecipe, packed: Packed): Buffer {
  const name = Buffer.from(asBytes(recipe.localName ?? recipe.name));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, recipe, packed);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader(recipe: EntryRecipe, packed: Packed, offset: number): Buffer {
  const name = Buffer.from(asBytes(recipe.name));
  const extra = extraField(recipe);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(recipe.madeBy ?? 0x0314, 4);
  header.writeUInt16LE(20, 6);
  writeCommon(header, 8, recipe, packed);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((recipe.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** Flags, method, time, checksum and sizes: the same in both headers. */
function writeCommon(header: Buffer, at: number, recipe: EntryRecipe, packed: Packed): void {
  header.writeUInt16LE(flagsOf(recipe), at);
  header.writeUInt16LE(packed.method, at + 2);
  header.writeUInt32LE(packed.crc, at + 8);
  header.writeUInt32LE(packed.bytes.length, at + 12);
  header.writeUInt32LE(packed.size, at + 16);
}

function flagsOf({ name, flags = 0 }: EntryRecipe): number {
  return flags | (typeof name === 'string' ? utf8Names : 0);
}

function extraField({ extra }: EntryRecipe): Buffer {
  if (!extra) return Buffer.alloc(0);
  const field = Buffer.alloc(4);
  field.writeUInt16LE(extra.id, 0);
  field.writeUInt16LE(extra.data.length, 2);
  return Buffer.concat([field, extra.data]);
}

function asBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
