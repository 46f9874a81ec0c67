import type { RichText } from '@amelie/contract';
import { plainWords, wordsAsText } from './plain-words';

test('what is typed line by line becomes paragraphs and reads the same again', () => {
  expect(plainWords(wordsAsText('See the person alone.\nAsk twice.'))).toBe('See the person alone.\nAsk twice.');
});

test('nothing but blanks is an empty text', () => {
  expect(wordsAsText(' \n ')).toEqual({ type: 'doc', content: [] });
});

test.each<[string, RichText['content']]>([
  ['bold words', [{ type: 'paragraph', content: [{ type: 'text', text: 'now', marks: [{ type: 'bold' }] }] }]],
  ['a list', [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }]],
  ['a line break', [{ type: 'paragraph', content: [{ type: 'hardBreak' }] }]],
])('a text with %s is not cut down to plain words', (_, content) => {
  expect(plainWords({ type: 'doc', content })).toBeNull();
});
