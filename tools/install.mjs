import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { needs, requireDisk, requireMemory } from './machine.mjs';
import { checkout, inCheckout } from './paths.mjs';
import { run, runNode } from './run.mjs';
import { Fault, during } from './say.mjs';

const stampFile = inCheckout('node_modules/.amelie-installed');

/** What an install depends on: the lock file, and the machine for which npm chose binaries. */
function fingerprint() {
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return createHash('sha256')
    .update(readFileSync(inCheckout('package-lock.json')))
    .update(machine)
    .digest('hex');
}

const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();

function runNpm(parameters) {
  const npm = process.env.npm_execpath;
  const options = { show: process.stdout.isTTY === true };
  return npm?.endsWith('.js') ? runNode(npm, parameters, options) : run('npm', parameters, options);
}

/** Installs the packages when the lock file has changed since the last time. Answers whether it had to. */
export async function install() {
  if (installed()) return false;
  if (!existsSync(inCheckout('node_modules'))) requireDisk(checkout, needs.diskToInstall, 'install and build');
  requireMemory(needs.memoryToInstall, 'install and build');
  // Not `npm ci`: it fails where a registry doesn't carry the optional packages of other platforms.
  const parameters = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, signal, output } = await during('Installing packages (a few minutes the first time)', () =>
    runNpm(parameters),
  );
  if (signal === 'SIGKILL')
    throw new Fault('npm was killed, most likely for want of memory: 1 GB is needed to install.');
  if (code !== 0) {
    const last = output.trim().split('\n').slice(-12).join('\n');
    throw new Fault(`${last}\nThe packages could not be installed: look at npm's lines above, then try again.`);
  }
  writeFileSync(stampFile, fingerprint());
  return true;
}
