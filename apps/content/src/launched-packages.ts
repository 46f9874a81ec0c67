import { sha256 } from '@amelie/ground';
import type { Pool } from 'pg';
import { Kept } from './kept';

export interface LaunchedPackage {
  packageId: string;
  edition: string;
  opensPopups: boolean;
}

export interface PackageFile {
  sha256: string;
  sizeBytes: number;
  mediaType: string;
}

/** How long a launch is believed to be open after it was looked up: what is revoked is gone within this time. */
const believedFor = 30_000;

/** Answers which package a capability opens, and where its files lie. Refusals are never remembered. */
export class LaunchedPackages {
  private readonly launches = new Kept<LaunchedPackage>();
  private readonly files = new Kept<PackageFile>();

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly believed = believedFor,
  ) {}

  async find(capability: string): Promise<LaunchedPackage | null> {
    const key = sha256(capability);
    const name = key.toString('base64');
    const kept = this.launches.get(name);
    if (kept) return kept;
    const { rows } = await this.pool.query<LaunchedPackage>(
      `select package_id as "packageId", edition, coalesce((report->>'opensPopups')::boolean, false) as "opensPopups"
       from readable_package where capability_sha256 = $1`,
      [key],
    );
    const [found] = rows;
    if (found) this.launches.set(name, found, this.believed);
    return found ?? null;
  }

  /** A file by its path; one that differs in case alone will do, for packages made on file systems that do not mind. */
  async findFile(packageId: string, path: string): Promise<PackageFile | null> {
    const name = `${packageId}/${path}`;
    const kept = this.files.get(name);
    if (kept) return kept;
    const { rows } = await this.pool.query<PackageFile & { sizeBytes: string }>(
      `select sha256, size_bytes as "sizeBytes", media_type as "mediaType" from package_file
       where package_id = $1 and (path = $2 or path_folded = $3) order by path <> $2 limit 1`,
      [packageId, path, path.toLowerCase().normalize('NFC')],
    );
    const [row] = rows;
    if (!row) return null;
    const found = { ...row, sizeBytes: Number(row.sizeBytes) };
    this.files.set(name, found, believedFor);
    return found;
  }
}
