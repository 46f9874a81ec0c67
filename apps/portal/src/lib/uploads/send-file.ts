import { uploadChunkBytes, uploadPath, type uploadPurposes } from '@amelie/contract';
import { Upload } from 'tus-js-client';
import { uploadProblem } from './upload-problem';

interface Sending {
  purpose: (typeof uploadPurposes)[number];
  /** Of questions in a file. */
  language?: string;
  /** Hears which share has arrived. */
  onProgress?: (share: number) => void;
}

const retryDelays = [500, 1000, 3000, 5000, 10_000];

/** Sends a small file in chunks. Returns the upload's id; rejects with the API's own kind of error. */
export function sendFile(file: File, { purpose, language, onProgress }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      endpoint: uploadPath,
      chunkSize: uploadChunkBytes,
      metadata: { filename: file.name, purpose, ...(language && { language }) },
      retryDelays,
      // Nobody takes up such a small file later.
      storeFingerprintForResuming: false,
      onProgress: (sent, all) => onProgress?.(all > 0 ? sent / all : 0),
      onError: (error) => reject(uploadProblem(error)),
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
    });
    upload.start();
  });
}
