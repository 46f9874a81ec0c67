import { useSyncExternalStore } from 'react';
import { uploadStore, type UploadTask } from './uploads';

/** The files on their way, newest first. */
export function useUploads(): readonly UploadTask[] {
  return useSyncExternalStore(uploadStore.subscribe, uploadStore.read);
}
