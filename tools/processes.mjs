import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { wait } from './say.mjs';

function commandByPs(pid) {
  try {
    const text = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text.startsWith('Z') ? undefined : text.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** The command line of a living process; undefined when it is gone or a zombie. */
export function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (!existsSync('/proc/self/stat')) return commandByPs(pid);
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0];
    if (state === 'Z' || state === 'X') return undefined;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return undefined;
  }
}

/** Sends a signal; a process that has gone meanwhile is no fault. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until the process is gone; answers whether it went in time. */
export async function waitForEnd(pid, milliseconds) {
  const end = Date.now() + milliseconds;
  while (commandOf(pid) !== undefined) {
    if (Date.now() > end) return false;
    await wait(50);
  }
  return true;
}

/** The parent of a living process. */
export function parentOf(pid) {
  try {
    if (!existsSync('/proc/self/stat')) {
      return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
    }
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
}
