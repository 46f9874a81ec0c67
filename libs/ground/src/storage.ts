import type { Readable } from 'node:stream';

export interface StoredFile {
  sha256: string;
  sizeBytes: number;
}

/** Files that become part of the storage together, or not at all. */
export interface StorageBatch {
  /** Takes a file in. It is neither durable nor visible before `finish`. */
  put(content: Readable | Uint8Array): Promise<StoredFile>;
  /** Opens a file that was put into this batch. */
  read(sha256: string): Readable;
  /** Makes all of it durable, then visible. May be called once. */
  finish(): Promise<void>;
  /** Throws all of it away; does nothing after `finish`. */
  discard(): Promise<void>;
}

/** Where files live, by the hash of what is in them: the same file in ten packages stands once. */
export interface Storage {
  /** Stores a stream; the file is complete and durable, or not there. */
  put(content: Readable): Promise<StoredFile>;
  /** Begins a batch, and throws away what a killed process left behind under the same name. */
  batch(name: string): Promise<StorageBatch>;
  /** Opens a file, or a range of it (`end` inclusive). */
  read(sha256: string, range?: { start: number; end: number }): Readable;
  size(sha256: string): Promise<number | null>;
  remove(sha256: string): Promise<void>;
}
