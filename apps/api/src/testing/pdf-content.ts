import { inflateSync } from 'node:zlib';

/** A PDF's plain parts and its streams, unpacked. */
export function contentOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const start = index + mark.length;
    try {
      return inflateSync(pdf.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

export const pagesIn = (pdf: Buffer) => (contentOf(pdf).match(/\/Type\s*\/Page\b/g) ?? []).length;
