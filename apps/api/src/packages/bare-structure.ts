import { longestXmlBytes } from '@amelie/formats';
import { open, readFile, stat } from 'node:fs/promises';

const lookAt = 64;

/** Whether a file is an XML document and not an archive: its first character, after a byte order mark, is `<`. */
async function startsAsXml(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(lookAt), 0, lookAt, 0);
    const text = buffer
      .subarray(0, bytesRead)
      .toString('latin1')
      .replace(/[\u0000\s]|^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/gu, '');
    return text.startsWith('<');
  } finally {
    await file.close();
  }
}

/**
 * A course structure that was sent by itself, without a zip (cmi5 13: its AUs then stand at absolute addresses). Null
 * when the file is anything else, or too large for one.
 */
export async function readBareStructure(path: string): Promise<Buffer | null> {
  const found = await stat(path).catch(() => null);
  if (!found || found.size > longestXmlBytes || !(await startsAsXml(path))) return null;
  return readFile(path);
}
