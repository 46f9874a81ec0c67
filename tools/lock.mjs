import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, parentOf, signal, waitForEnd } from './processes.mjs';
import { Fault, tell } from './say.mjs';

const fileOf = (dataDir) => join(dataDir, 'running.json');
const isOurs = (pid) => /tools\/\w+\.mjs/.test(commandOf(pid) ?? '');

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The living process that works on this data folder, if there is one: `{pid, what, npm, children}`. */
export function holderOf(dataDir) {
  const holder = read(dataDir);
  return holder && holder.pid !== process.pid && isOurs(holder.pid) ? holder : undefined;
}

/** The pid of the `npm` that runs us, if one does. */
export function npmAbove() {
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid) ?? 0) {
    if (/^npm |\bnpm(-cli\.js)?\b/.test(commandOf(pid) ?? '')) return pid;
  }
  return undefined;
}

/** Ends the platform's processes that a hard-killed parent left behind. */
async function endChildren(children) {
  for (const pid of Object.values(children ?? {})) {
    if (!/apps\/(api|content)\/dist\//.test(commandOf(pid) ?? '')) continue;
    signal(pid, 'SIGTERM');
    if (!(await waitForEnd(pid, 5_000))) signal(pid, 'SIGKILL');
    await waitForEnd(pid, 5_000);
  }
}

/** A start whose npm was killed ends itself within a second or two; a command may take its time. */
async function waitForHolder(holder, dataDir) {
  const orphaned = holder.npm !== undefined && commandOf(holder.npm) === undefined;
  if (holder.what === 'start' && !orphaned && !holder.stopping) {
    throw new Fault(
      `The platform already runs on ${dataDir} (process ${holder.pid}). Stop that one, or set another DATA_DIR.`,
    );
  }
  tell(`Waiting for process ${holder.pid}, which still works on ${dataDir} …`);
  if (orphaned) signal(holder.pid, 'SIGTERM');
  if (await waitForEnd(holder.pid, 60_000)) return;
  throw new Fault(`Process ${holder.pid} still works on ${dataDir}. End it, then try again.`);
}

/**
 * Takes the data folder for this process, after whoever had it is gone.
 * `what` is `start` or `command`. Answers `note`, which writes more about us into the lock, and `release`.
 */
export async function takeDataDir(dataDir, what) {
  const holder = holderOf(dataDir);
  if (holder) await waitForHolder(holder, dataDir);
  await endChildren(read(dataDir)?.children);
  let state = { pid: process.pid, what, npm: npmAbove(), children: {} };
  const write = () => {
    writeFileSync(`${fileOf(dataDir)}.${process.pid}`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${fileOf(dataDir)}.${process.pid}`, fileOf(dataDir));
  };
  write();
  return {
    npm: state.npm,
    note(change) {
      state = { ...state, ...change };
      write();
    },
    noteChild: (role, pid) => {
      state.children[role] = pid;
      write();
    },
    release: () => rmSync(fileOf(dataDir), { force: true }),
  };
}
