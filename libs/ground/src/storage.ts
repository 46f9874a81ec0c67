import type { Readable } from 'node:stream';

export interface StoredFile {
  sha256: string;
  sizeBytes: number;
}

/** A file that lies in a batch's folder, under a name of its own. */
export interface SpooledFile extends StoredFile {
  name: string;
}

/** Where a batch gathers its files. Another process may fill the folder and hand over what it wrote. */
export interface SpoolPlace {
  folder: string;
  /** Whether files have to be synced there: they are when the folder's files become the storage's own. */
  sync: boolean;
}

/** Hears how many bytes of a batch are in their place. */
export type OnStored = (doneBytes: number) => void;

/** Files that become part of the storage together, or not at all. */
export interface StorageBatch {
  readonly place: SpoolPlace;
  /** Takes a file in. It is neither durable nor visible before `finish`. */
  put(content: Readable | Uint8Array): Promise<StoredFile>;
  /** Takes over files that somebody else wrote, and synced where the place asks for it. */
  adopt(files: readonly SpooledFile[]): void;
  /** Makes all of it durable, then visible. May be called once. */
  finish(onStored?: OnStored): Promise<void>;
  /** Throws all of it away; does nothing after `finish`. */
  discard(): Promise<void>;
}

export interface ListedFile {
  sha256: string;
  storedAt: Date;
}

/** Where files live, by the hash of what is in them: the same file in ten packages stands once. */
export interface Storage {
  /** Stores a stream; the file is complete and durable, or not there. */
  put(content: Readable): Promise<StoredFile>;
  /** Begins a batch, and throws away what a killed process left behind under the same name. */
  batch(name: string): Promise<StorageBatch>;
  /** Opens a file, or a range of it (`end` inclusive). Nothing is gathered before the first byte leaves. */
  read(sha256: string, range?: { start: number; end: number }): Readable;
  /** Null when there is no such file. Throws StorageUnavailable when that cannot be known. */
  size(sha256: string): Promise<number | null>;
  /** Removing what is not there is no fault. */
  remove(sha256: string): Promise<void>;
  /** Every file, in no order. For the sweep of what nobody refers to. */
  list(): AsyncIterable<ListedFile>;
  /** Throws away batches that nobody has touched since then: their processes are gone. */
  clearBatches(before: Date): Promise<void>;
}

/** The storage did not answer, or is busy: the same may go well a little later. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
  /** Read like Node's own codes by whoever tells why a job failed. */
  readonly code = 'ECONNREFUSED';
}
