import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The template stands beside this file, in the source as in the build. */
const folder = join(__dirname, 'template');

/** A file of the package template as text. */
export function readTemplate(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

const fonts = [
  '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  '@fontsource-variable/literata/files/literata-greek-wght-normal.woff2',
  '@fontsource-variable/commissioner/files/commissioner-latin-wght-normal.woff2',
  '@fontsource-variable/commissioner/files/commissioner-greek-wght-normal.woff2',
];

/** The typefaces that a package carries, by their file name. Latin and Greek cover its six languages. */
export function readFonts(): Map<string, Buffer> {
  return new Map(fonts.map((path) => [path.slice(path.lastIndexOf('/') + 1), readFileSync(require.resolve(path))]));
}
