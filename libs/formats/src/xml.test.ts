import { attributeOf, childOf, parseXml, textOf } from './xml';

function parse(content: string | Uint8Array) {
  return parseXml(typeof content === 'string' ? Buffer.from(content, 'utf8') : content, 'imsmanifest.xml');
}

function root(content: string | Uint8Array) {
  const result = parse(content);
  if ('fault' in result) throw new Error(result.fault.found ?? result.fault.code);
  return result.document.root;
}

function refusal(content: string | Uint8Array) {
  const result = parse(content);
  return 'fault' in result ? result.fault.code : undefined;
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const greek = (declaration = '') => `${declaration}<manifest><title>Υγεία</title></manifest>`;

test.each([
  ['with a byte order mark', Buffer.from(`\ufeff${greek('<?xml version="1.0" encoding="utf-8"?>')}`)],
  ['without a declaration', Buffer.from(greek())],
  ['with space in front of its declaration', Buffer.from(greek('\n  <?xml version="1.0"?>'))],
  ['in UTF-16 LE with a mark', Buffer.from(`\ufeff${greek('<?xml version="1.0" encoding="utf-16"?>')}`, 'utf16le')],
  ['in UTF-16 LE without a mark', Buffer.from(greek('<?xml version="1.0"?>'), 'utf16le')],
  ['in UTF-16 BE with a mark', utf16be(`\ufeff${greek()}`)],
  ['in UTF-16 BE without a mark', utf16be(greek())],
  ['in UTF-8 that calls itself UTF-16', Buffer.from(greek('<?xml version="1.0" encoding="utf-16"?>'))],
  [
    'in Windows-1253',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1253"?><manifest><title>'),
      Buffer.from([0xd5, 0xe3, 0xe5, 0xdf, 0xe1]),
      Buffer.from('</title></manifest>'),
    ]),
  ],
])('a document %s is read', (_, bytes) => {
  expect(textOf(childOf(root(bytes), 'title'))).toBe('Υγεία');
});

test('bytes that are not what they claim are read as Windows-1252, and it is told', () => {
  const result = parse(Buffer.from('<?xml version="1.0" encoding="UTF-8"?><m><t>Sant\xe9</t></m>', 'latin1'));
  if ('fault' in result) throw new Error('refused');
  expect(textOf(result.document.root)).toBe('Santé');
  expect(result.document.encodingGuessed).toBe('windows-1252');
});

test('a DOCTYPE with an internal subset is refused in any encoding', () => {
  const subset = '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>';
  expect(refusal(subset)).toBe('manifest-doctype');
  expect(refusal(Buffer.from(`\ufeff${subset}`, 'utf16le'))).toBe('manifest-doctype');
  expect(refusal('<!DOCTYPE m [<!ENTITY % p SYSTEM "http://canary.test/"> %p;]><m/>')).toBe('manifest-doctype');
  expect(refusal('<!DOCTYPE m SYSTEM "a.dtd" []><m/>')).toBe('manifest-doctype');
});

test('a bare DOCTYPE is ignored', () => {
  expect(root('<!DOCTYPE m PUBLIC "-//X//[Y]//EN" "http://canary.test/x.dtd"><m/>').name).toBe('m');
});

test('entities that nobody defined are an error', () => {
  expect(refusal('<!DOCTYPE m SYSTEM "http://canary.test/x.dtd"><m>&x;</m>')).toBe('manifest-unreadable');
});

test.each([
  ['a document that ends early', '<m><a>'],
  ['an empty one', ''],
  ['nesting without end', '<a>'.repeat(100_000)],
  ['an attribute of ten megabytes', `<m a="${'x'.repeat(10_000_000)}"/>`],
  ['an encoding from a museum', '<?xml version="1.0" encoding="utf-7"?><m/>'],
])('%s is refused', (_, content) => {
  const started = performance.now();
  expect(refusal(content)).toBe('manifest-unreadable');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('names of prototypes are names like any other', () => {
  const element = root('<m __proto__="a" constructor="b"><__proto__ polluted="yes"/></m>');
  expect(attributeOf(element, '__proto__')).toBe('a');
  expect(element.children[0]?.name).toBe('__proto__');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a prefix that nobody declared still has its local name', () => {
  expect(attributeOf(childOf(root('<m><r adlcp:scormtype="sco"/></m>'), 'r'), 'scormType')).toBe('sco');
});

test('an XInclude is an element without effect', () => {
  expect(textOf(root('<m xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></m>'))).toBe('');
});
