import type { StatusPurpose } from './achievement-credential';

/** The parts of a list's name, which the contract has checked: `revocation-0`. */
export function readListName(name: string): { purpose: StatusPurpose; list: number } {
  const [purpose, list] = name.split('-');
  return { purpose: purpose === 'suspension' ? 'suspension' : 'revocation', list: Number(list) };
}
