/**
 * Reads a number as people in Europe type it: `1.5`, `1,5`, `1 000,5`, `1.000,5`, `1,000.5`, `−2`, `1e-3`, `2×10^3`.
 * One comma or point is the decimal sign; of both kinds, the last one is; the same one twice groups thousands.
 * Null when it is no number.
 */
export function readNumber(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/^[\u2212\u2013]|(?<=e)[\u2212\u2013]/giu, '-')
    .replace(
      /\s*[×x*·]\s*10\s*\^\s*\(?([+\-\u2212]?\d{1,3})\)?$/iu,
      (_, power: string) => `e${power.replace('\u2212', '-')}`,
    )
    .replace(/(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/gu, '');
  const match = /^([+-]?)([\d.,]+)(e[+-]?\d{1,3})?$/iu.exec(plain);
  if (!match) return null;
  const [, sign = '', digits = '', power = ''] = match;
  const decimal = withPoint(digits);
  if (decimal === null) return null;
  const value = Number(`${sign}${decimal}${power}`);
  return Number.isFinite(value) ? value : null;
}

function withPoint(digits: string): string | null {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last === -1) return digits;
  const sign = digits[last] ?? '';
  const both = digits.includes(',') && digits.includes('.');
  const twice = digits.indexOf(sign) !== last;
  // 1.000.000 has no decimals; 1.000.000,5 and 1,5 have.
  if (twice) return both ? null : grouped(digits);
  const whole = grouped(digits.slice(0, last));
  const rest = digits.slice(last + 1);
  if (whole === null || !/^\d*$/u.test(rest) || (digits.slice(0, last) === '' && rest === '')) return null;
  return `${whole === '' ? '0' : whole}.${rest === '' ? '0' : rest}`;
}

function grouped(digits: string): string | null {
  if (/^\d*$/u.test(digits)) return digits;
  return /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/u.test(digits) ? digits.replace(/[.,]/gu, '') : null;
}

/** The number and what stands behind it: `5 mg` is 5 and `mg`. */
export function splitUnit(typed: string): { number: string; unit: string } {
  const match = /^(.*?[\d.,])\s*([^\d\s.,].*)$/su.exec(typed.trim());
  if (!match || readNumber(typed) !== null) return { number: typed, unit: '' };
  return { number: match[1] ?? '', unit: (match[2] ?? '').trim() };
}
