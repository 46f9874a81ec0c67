import { uploadChunkBytes, uploadPath } from '@amelie/contract';
import { type DetailedError, Upload } from 'tus-js-client';
import { queryClient } from '../../lib/api';
import { listPackagesQueryKey } from '../../lib/api/generated/@tanstack/react-query.gen';
import { uploadProblem } from '../../lib/uploads/upload-problem';

/** A file on its way to the platform. */
export interface UploadTask {
  id: string;
  fileName: string;
  sizeBytes: number;
  sentBytes: number;
  /** `waiting`: the line dropped, it goes on by itself; `failed`: it needs somebody to try again. */
  state: 'sending' | 'waiting' | 'failed';
  error: unknown;
}

const retryDelays = [500, 1000, 3000, 5000, 10_000, 20_000, 30_000];
const listeners = new Set<() => void>();
const running = new Map<string, Upload>();
let tasks: readonly UploadTask[] = [];

function show(next: readonly UploadTask[]): void {
  tasks = next;
  for (const listener of listeners) listener();
}

function change(id: string, part: Partial<UploadTask>): void {
  show(tasks.map((task) => (task.id === id ? { ...task, ...part } : task)));
}

function remove(id: string): void {
  running.delete(id);
  show(tasks.filter((task) => task.id !== id));
}

/** A dropped line, a busy server and a lock that somebody still holds pass; a refusal does not. */
function mayPass(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423 || status === 429;
}

function uploadOf(id: string, file: File, follows: string | null): Upload {
  return new Upload(file, {
    endpoint: uploadPath,
    chunkSize: uploadChunkBytes,
    metadata: { filename: file.name, ...(follows && { follows }) },
    retryDelays,
    removeFingerprintOnSuccess: true,
    onProgress: (sentBytes) => change(id, { sentBytes, state: 'sending', error: null }),
    onShouldRetry: (error) => {
      if (mayPass(error)) change(id, { state: 'waiting' });
      return mayPass(error);
    },
    onError: (error) => change(id, { state: 'failed', error: uploadProblem(error) }),
    // The row of the package takes over from the row of the upload, without a gap between them.
    onSuccess: () => void showArrived().finally(() => remove(id)),
  });
}

const showArrived = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: listPackagesQueryKey() }),
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        typeof key === 'object' && key !== null && '_id' in key && key._id === 'packageVersions',
    }),
  ]);

/** Sends a file in chunks, as a package of its own or as the version after one that is there. If the same file was begun before on this device, it goes on where it stopped. */
export async function startUpload(file: File, follows: string | null = null): Promise<void> {
  const id = crypto.randomUUID();
  const upload = uploadOf(id, file, follows);
  running.set(id, upload);
  show([{ id, fileName: file.name, sizeBytes: file.size, sentBytes: 0, state: 'sending', error: null }, ...tasks]);
  const begun = await upload.findPreviousUploads();
  const earlier = begun.find(({ metadata }) => (metadata.follows ?? null) === follows);
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  if (running.has(id)) upload.start();
}

/** Goes on with an upload that stopped. */
export function retryUpload(id: string): void {
  change(id, { state: 'sending', error: null });
  running.get(id)?.start();
}

/** Stops an upload for good; what was sent is thrown away on the server too. */
export function cancelUpload(id: string): void {
  const upload = running.get(id);
  remove(id);
  // Without a line the server forgets it by itself after two days.
  void upload?.abort(true).catch(() => undefined);
}

/** For `useSyncExternalStore`. Uploads go on while other pages of the portal are open. */
export const uploadStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly UploadTask[] => tasks,
};

addEventListener('online', () => {
  for (const task of tasks) if (task.state === 'failed') retryUpload(task.id);
});
addEventListener('beforeunload', (event) => {
  if (tasks.length > 0) event.preventDefault();
});
