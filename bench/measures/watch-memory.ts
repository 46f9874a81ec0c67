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

/** A process and those that it started. */
function family(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return [pid, ...children.flatMap((child) => family(Number(child)))];
  } catch {
    return [];
  }
}

const familyMb = (pid: number) => family(pid).reduce((sum, one) => sum + residentMb(one), 0);

/** Samples a process and its children while `work` runs; answers their peak above where they stood before, in MB. */
export async function peakAboveIdle<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; peakMb: number }> {
  const idle = familyMb(pid);
  let peak = idle;
  const timer = setInterval(() => (peak = Math.max(peak, familyMb(pid))), 20);
  try {
    const result = await work();
    return { result, peakMb: peak - idle };
  } finally {
    clearInterval(timer);
  }
}
