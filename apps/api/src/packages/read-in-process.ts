import { extname, join } from 'node:path';
import { readApart, type ReadingLimits, type ReadingProgram } from '../platform/apart/read-apart';
import { readUpload, type ReadStep, type ReadUpload, type UploadReading, type UploadToRead } from './read-upload';

/** Built into one small file of its own by vite.reader.config.mjs. */
const compiled: ReadingProgram = { file: join(__dirname, '../reader/reading-process.cjs'), execArgv: [] };

/** How this process reads uploads: apart, or right here where the sources run uncompiled, as under a test. */
export function readerOf(limits: ReadingLimits): ReadUpload {
  return extname(__filename) === '.js' ? readInProcess(limits) : readUpload;
}

/** Reads each upload in a process of its own; one that takes more than it may is refused as `archive-limit`. */
export function readInProcess(limits: ReadingLimits, program: ReadingProgram = compiled): ReadUpload {
  return (upload, watch) => readApart<UploadToRead, ReadStep, UploadReading>({ program, limits }, upload, watch);
}
