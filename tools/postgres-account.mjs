import { chownSync, readFileSync } from 'node:fs';

function nobody() {
  try {
    const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
    if (line) return { uid: Number(line[1]), gid: Number(line[2]) };
  } catch {
    // No such file on this system: the usual number does.
  }
  return { uid: 65534, gid: 65534 };
}

/** All that the server's programs see of our environment. */
export const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/** Whom PostgreSQL runs as: oneself, or `nobody` for root. Spread it into the options of `spawn`. */
export const account = process.getuid?.() === 0 ? nobody() : {};

/** Gives a file or folder to that account. */
export function giveToAccount(path) {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}
