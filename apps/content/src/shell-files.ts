import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface ShellFile {
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** Reads our scripts that run on the content origin, compressed once. */
export function readShellFiles(folder: string): ReadonlyMap<string, ShellFile> {
  if (!existsSync(folder)) throw new Error('The player shell is not built: run the build of the content server first.');
  const files = new Map<string, ShellFile>();
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.js'))) {
    const plain = readFileSync(join(folder, name));
    const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    files.set(name, { plain, br, gzip: gzipSync(plain, { level: 9 }) });
  }
  return files;
}

/** The script that every page of a package gets first. */
export const storageScript = 'storage.js';

export interface ShellOf {
  edition: string;
  opensPopups: boolean;
}

/** Activities of xAPI packages are opened as AUs of cmi5 are. */
const shellScripts: Readonly<Record<string, string>> = { scorm12: 'scorm12.js', cmi5: 'cmi5.js', xapi: 'cmi5.js' };

/** The document around a package. It knows the one origin that may talk to it. */
export function shellPage(appOrigin: string, { edition, opensPopups }: ShellOf): string {
  const script = shellScripts[edition] ?? 'scorm2004.js';
  return `<!doctype html>
<html lang="en" data-app-origin="${appOrigin}"${opensPopups ? ' data-opens-windows' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Learning</title>
<style>html,body{margin:0;height:100%;overflow:hidden}iframe{display:block;border:0;width:100%;height:100%}</style>
<script src="${storageScript}"></script>
<script type="module" src="${script}"></script>
</head>
<body></body>
</html>
`;
}
