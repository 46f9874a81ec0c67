import type { IdentityField } from '@amelie/contract';

export type IdentityVerdict = 'right' | 'malformed' | 'check-digit';

/** The last digit fits those before it by the Luhn formula (ISO/IEC 7812-1, annex B). */
function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, letter, place) => {
    const digit = Number(letter);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * INAMI/RIZIV: eight digits, or eleven with the qualification. The seventh and eighth are 97 less the remainder of the
 * first six by 97; by 89 for the numbers given out since those ran short (note 2012/26; physicians since April 2019).
 */
function checkInami(digits: string): IdentityVerdict {
  if (!/^[1-9]\d{7}(\d{3})?$/.test(digits)) return 'malformed';
  const first = Number(digits.slice(0, 6));
  const check = Number(digits.slice(6, 8));
  return [97, 89].some((modulus) => modulus - (first % modulus) === check) ? 'right' : 'check-digit';
}

/** EFN of a physician: 80 (profession), 276 (Germany), three digits of the chamber, six running ones, Luhn. */
function checkEfn(digits: string): IdentityVerdict {
  if (!/^80276\d{10}$/.test(digits)) return 'malformed';
  return luhnHolds(digits) ? 'right' : 'check-digit';
}

/** AMKA: the day of birth as DDMMYY, four digits, Luhn over all eleven. */
function checkAmka(digits: string): IdentityVerdict {
  const born = /^(\d\d)(\d\d)\d\d\d{5}$/.exec(digits);
  const [day, month] = [Number(born?.[1]), Number(born?.[2])];
  if (!born || day < 1 || day > 31 || month < 1 || month > 12) return 'malformed';
  return luhnHolds(digits) ? 'right' : 'check-digit';
}

/** What a letter or digit is worth in an odd place (decree of 23 December 1976); in an even one it is its own order. */
const oddWorth: Record<string, number> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].flatMap(
    (worth, order) => [[String.fromCharCode(65 + order), worth], ...(order < 10 ? [[String(order), worth]] : [])],
  ),
);
const evenWorth = (letter: string) => (/\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 65);

/** Digits may have become letters where two persons would have had the same code (omocodia). */
const digit = '[0-9LMNPQRSTUV]';
const fiscal = new RegExp(`^[A-Z]{6}${digit}{2}[ABCDEHLMPRST]${digit}{2}[A-Z]${digit}{3}[A-Z]$`);

/** Codice fiscale of a person: sixteen characters, the last one from the fifteen before it. */
function checkFiscal(code: string): IdentityVerdict {
  if (!fiscal.test(code)) return 'malformed';
  const sum = [...code.slice(0, 15)].reduce(
    (total, letter, place) => total + (place % 2 === 0 ? (oddWorth[letter] ?? 0) : evenWorth(letter)),
    0,
  );
  return String.fromCharCode(65 + (sum % 26)) === code[15] ? 'right' : 'check-digit';
}

const checks: Record<IdentityField, (value: string) => IdentityVerdict> = {
  inami: checkInami,
  efn: checkEfn,
  amka: checkAmka,
  'codice-fiscale': checkFiscal,
};

/** A number as it is written down: without the spaces, hyphens, dots and slashes that people put in, in capitals. */
export function plainIdentity(typed: string): string {
  return typed.replace(/[\s\-./]/g, '').toUpperCase();
}

/**
 * Whether a number can be one of its kind. That it belongs to this person, or to anybody, no check of digits can tell.
 */
export function checkIdentity(field: IdentityField, typed: string): IdentityVerdict {
  return checks[field](plainIdentity(typed));
}
