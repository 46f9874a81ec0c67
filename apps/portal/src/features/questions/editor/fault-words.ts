import type { MessageKey } from '../../../lib/i18n';
import type { DraftFault } from './draft-faults';

/** The sentence that says how to put a fault right. */
export function faultKey({ code, path }: DraftFault): MessageKey {
  if (code === 'words-missing' && path[0] === 'stem') return 'editor.fault.stem-missing';
  if (code === 'unknown-part' && path.includes('next')) return 'editor.fault.unknown-step';
  return `editor.fault.${code}`;
}
