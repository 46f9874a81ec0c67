import { serveReading } from '../platform/apart/serve-reading';
import { ArchiveFault } from '../platform/archives/archive-fault';
import { readUpload, type ReadStep, type UploadReading, type UploadToRead } from './read-upload';

serveReading<UploadToRead, ReadStep, UploadReading>(async (upload, onStep) => {
  try {
    return await readUpload(upload, { onStep, signal: new AbortController().signal });
  } catch (error) {
    if (error instanceof ArchiveFault) return { faults: [error.fault] };
    throw error;
  }
});
