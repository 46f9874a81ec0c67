import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServer, stopServer } from './postgres-cluster.mjs';
import { commandOf } from './processes.mjs';

const prefix = 'amelie-test-';
const ownerOf = (folder) => join(folder, 'owner');

/** Clears what test runs left behind that were killed hard. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const owner = existsSync(ownerOf(folder)) ? Number(readFileSync(ownerOf(folder), 'utf8')) : 0;
    if (owner === 0 || commandOf(owner) !== undefined) continue;
    const server = runningServer(folder);
    if (server) await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

const modeForAccount = process.getuid?.() === 0 ? 0o711 : 0o700;

/** A place below it for all that the tests themselves put into the system's temporary folder. */
export function makeTemporary(folder) {
  const place = join(folder, 'tmp');
  mkdirSync(place);
  chmodSync(place, modeForAccount);
  return place;
}

/** A fresh folder for the data of one test run, which PostgreSQL's account can pass through. */
export async function makeTestFolder() {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, modeForAccount);
  writeFileSync(ownerOf(folder), String(process.pid));
  return folder;
}
