import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB; 0 when it is gone. Linux only, like `npm start` on a server. */
export function residentMb(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Samples a process while `work` runs; answers its peak above where it stood before, in MB. */
export async function peakAboveIdle<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; peakMb: number }> {
  const idle = residentMb(pid);
  let peak = idle;
  const timer = setInterval(() => (peak = Math.max(peak, residentMb(pid))), 20);
  try {
    const result = await work();
    return { result, peakMb: peak - idle };
  } finally {
    clearInterval(timer);
  }
}
