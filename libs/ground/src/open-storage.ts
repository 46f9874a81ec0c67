import { join } from 'node:path';
import type { Config } from './config';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';
import type { Storage } from './storage';

/** The storage of this instance: the bucket of `S3_URL` where that is set, else the disk. */
export function openStorage({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): Storage {
  const files = join(dataDir, 'files');
  return s3 ? new S3Storage(s3, join(files, 'incoming')) : new DiskStorage(files);
}
