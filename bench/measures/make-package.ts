import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const manifest = (files: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="bench" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Bench</title><item identifier="i" identifierref="r"><title>Bench</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `<file href="${file}"/>`).join('\n')}
</resource></resources></manifest>`;

/** Bytes that compress about as well as media do (hardly) for two files of three, and as text does for the third. */
function bytesOf(index: number, size: number): Buffer {
  const text = index % 3 === 0;
  const out = Buffer.alloc(size);
  for (let at = 0; at < size; at += 32) {
    const block = createHash('sha256')
      .update(`${index}:${text ? Math.floor(at / 4096) : at}`)
      .digest();
    block.copy(out, at, 0, Math.min(32, size - at));
  }
  return out;
}

/** Writes a SCORM 1.2 package of `megabytes` (packed about two thirds of it) with `count` files. Every run the same. */
export async function makePackage(path: string, megabytes: number, count: number): Promise<void> {
  const zip = new ZipFile();
  const mtime = new Date(2026, 0, 1);
  const names = Array.from({ length: count }, (_, index) => `media/file-${String(index).padStart(4, '0')}.bin`);
  const size = Math.floor((megabytes * 1024 * 1024) / count);
  zip.addBuffer(Buffer.from(manifest(['index.html', ...names])), 'imsmanifest.xml', { mtime });
  zip.addBuffer(Buffer.from('<!doctype html><title>Bench</title><p>Bench'), 'index.html', { mtime });
  names.forEach((name, index) => zip.addBuffer(bytesOf(index, size), name, { mtime }));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
