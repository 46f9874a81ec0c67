import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The file of a program in the PATH. */
export function findProgram(name) {
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/usr/sbin'];
  return places
    .map((place) => join(place, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
