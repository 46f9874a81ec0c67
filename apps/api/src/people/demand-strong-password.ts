import { Refusal } from '../platform/refusals/refusal';

const common = [
  'password',
  'passwort',
  'motdepasse',
  'wachtwoord',
  'kwdikos',
  'qwerty',
  '123456',
  'letmein',
  'welcome',
  'amelie',
];

/** Refuses `password-too-weak` for what is guessed first: repeats, well-known words with padding, one's own address. */
export function demandStrongPassword(password: string, email: string): void {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const rest = common.reduce((left, word) => left.replaceAll(word, ''), plain);
  const own = email.split('@')[0] ?? '';
  const tooFew = new Set(password).size < 5;
  const onlyCommon = rest.replace(/[0-9]/g, '').length < 4 && rest.length < 10;
  const isOwn = own.length > 3 && plain.includes(own.replace(/[^\p{L}\p{N}]/gu, '')) && plain.length < own.length + 6;
  if (tooFew || onlyCommon || isOwn) throw new Refusal('password-too-weak');
}
