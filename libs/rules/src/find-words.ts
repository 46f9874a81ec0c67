const accents = /\p{M}/gu;

/** Letters that no accent makes: what people type for them. */
const letters: Record<string, string> = { ß: 'ss', ς: 'σ', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const replaced = (text: string, by: Record<string, string>) => [...text].map((one) => by[one] ?? one).join('');

/** Words as they are compared: without case, accents, breathings and the final sigma; "Τραύμα" becomes "τραυμα". */
export function foldWords(text: string): string {
  const plain = text.normalize('NFD').replace(accents, '').toLowerCase().normalize('NFC');
  return replaced(plain, letters);
}

/** The same, with umlauts written out, as keyboards without them do it: "Übung" becomes "uebung". */
export function foldWrittenOut(text: string): string {
  return foldWords(replaced(text.normalize('NFC').toLowerCase(), umlauts));
}

/** Whether each word that somebody looks for stands somewhere in the text, in any order. Nothing asked finds all. */
export function findsWords(text: string, asked: string): boolean {
  const places = [foldWords(text), foldWrittenOut(text)];
  const words = foldWords(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.every((word) => places.some((place) => place.includes(word)));
}
