import { fault } from '@amelie/formats';
import type { PackageFault, RefusalCode } from '@amelie/contract';

/** What is wrong with an archive that only shows while it is read. Becomes a fault of the package, never a 500. */
export class ArchiveFault extends Error {
  readonly fault: PackageFault;

  constructor(code: RefusalCode, where?: string, found?: string) {
    super(`${code} ${found ?? ''}`);
    this.fault = fault(code, where, found);
  }
}

/** The fault behind an error of an entry's bytes (zlib says Z_…), or undefined when it is something else. */
export function archiveFaultOf(error: unknown, where: string): PackageFault | undefined {
  if (error instanceof ArchiveFault) return error.fault;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(Z_|ERR_BUFFER_TOO_LARGE)/.test(code)
    ? fault('archive-damaged', where, code)
    : undefined;
}
