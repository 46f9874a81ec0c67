import { actorText, readActorText } from './actor-text';
import { identityOf } from './statement-facts';

const home = 'https://learn.example';

test.each([
  ['mailto:anna@example.test', { mbox: 'mailto:anna@example.test' }],
  [`sha1:${'a'.repeat(40)}`, { mbox_sha1sum: 'a'.repeat(40) }],
  ['https://anna.example/', { openid: 'https://anna.example/' }],
  ['3f2a', { account: { homePage: home, name: '3f2a' } }],
  ['a b @ https://other.example', { account: { homePage: 'https://other.example', name: 'a b' } }],
])('%s means the same person when it is read again', (text, actor) => {
  expect(actorText(actor, home)).toBe(text);
  expect(identityOf(readActorText(text, home))).toBe(identityOf(actor));
});

test('an address without its scheme is meant as one', () => {
  expect(readActorText('anna@example.test', home)).toEqual({ mbox: 'mailto:anna@example.test' });
});

test('a group without an identity has no line', () => {
  expect(actorText({ objectType: 'Group', member: [] }, home)).toBeNull();
});
