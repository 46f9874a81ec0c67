import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 10_000_000;
const kept = 3;

function makeRoom(file) {
  for (let number = kept - 1; number >= 1; number -= 1) {
    if (existsSync(`${file}.${number}`)) renameSync(`${file}.${number}`, `${file}.${number + 1}`);
  }
  renameSync(file, `${file}.1`);
}

/** Opens a log of at most 10 MB and three older parts. A full disk loses lines, never the process that wrote them. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let size = existsSync(file) ? statSync(file).size : 0;
  let stream;
  const open = () => {
    stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
    stream.on('error', () => undefined);
  };
  open();
  return {
    write(chunk) {
      if (size > largest) {
        stream.end();
        makeRoom(file);
        open();
        size = 0;
      }
      size += chunk.length;
      stream.write(chunk);
    },
    close: () => stream.end(),
  };
}
