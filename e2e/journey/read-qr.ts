import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the QR code on a PDF's first page says. In a process of its own: the PDF reader is ESM only. */
export function readQr(pdf: Buffer, folder: string): string {
  const file = join(folder, 'certificate.pdf');
  writeFileSync(file, pdf);
  const script = resolve(__dirname, 'print-qr.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
