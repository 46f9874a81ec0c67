import { foldName } from './check-entries';

export interface PackageFile {
  path: string;
  size: number;
}

/** A package's files, however they are kept. Whoever calls a format passes one of these. */
export interface PackageFiles {
  /** All files, by their paths from the package's root. */
  list(): readonly PackageFile[];
  /** The whole content of one file of the list. Only called for manifests. */
  read(path: string): Promise<Uint8Array>;
}

export type FoundFile = { path: string; isExact: boolean };

/** Finds files by path: exactly, else where only case or the Unicode form differs. */
export class FileIndex {
  private readonly exact = new Set<string>();
  private readonly folded = new Map<string, string>();

  constructor(files: readonly PackageFile[]) {
    for (const { path } of files) {
      this.exact.add(path);
      this.folded.set(foldName(path), path);
    }
  }

  find(path: string): FoundFile | undefined {
    if (this.exact.has(path)) return { path, isExact: true };
    const folded = this.folded.get(foldName(path));
    return folded === undefined ? undefined : { path: folded, isExact: folded === path.normalize('NFC') };
  }
}
