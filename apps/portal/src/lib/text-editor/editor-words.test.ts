import { withoutBlanks, wordAround } from './editor-words';

/** The word at `|`. */
function wordAt(marked: string): string | null {
  const line = marked.replace('|', '');
  const found = wordAround(line, marked.indexOf('|'));
  return found && line.slice(found.from, found.to);
}

test.each([
  ['the reflec|tion period', 'reflection'],
  ['the |reflection period', 'reflection'],
  ['the reflection| period', 'reflection'],
  ['She agreed.|', 'agreed'],
  ['She agreed. |', 'agreed'],
  ['l’hôpital d’Ixell|es', 'd’Ixelles'],
  ['η περίοδος περίσκε|ψης', 'περίσκεψης'],
  ['a follow-u|p visit', 'follow-up'],
  ['|Words', 'Words'],
  ['… |', null],
  ['|', null],
])('the word at the cursor of %j is %j', (line, word) => {
  expect(wordAt(line)).toBe(word);
});

test('blanks around selected words are not marked with them', () => {
  expect(withoutBlanks(' two words  ')).toEqual({ from: 1, to: 10 });
  expect(withoutBlanks('  ')).toBeNull();
});
