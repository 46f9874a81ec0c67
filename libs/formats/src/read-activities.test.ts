import { listItems } from './package-structure';
import { readPackage } from './read-package';
import { buildFiles } from './testing/build-manifest';

const pages = { 'index.html': '', 'units/one page.html': '', 'two.html': '' };

function course(content: string): string {
  return `<?xml version="1.0"?><courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="https://example.test/course"><title><langstring lang="de">Erkennen</langstring>
      <langstring lang="en-GB">Recognise</langstring></title><description><langstring>About it</langstring></description>
    </course>${content}</courseStructure>`;
}

const au = (id: string, url: string, attributes = '', more = '') =>
  `<au id="${id}" ${attributes}><title><langstring lang="en">${id}</langstring></title>${more}<url>${url}</url></au>`;

const readCourse = (content: string) => readPackage(buildFiles({ 'cmi5.xml': course(content), ...pages }));

async function structureOf(content: string) {
  const reading = await readCourse(content);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return { ...reading.structure, repaired: reading.repaired };
}

async function faultsOf(content: string) {
  const reading = await readCourse(content);
  return 'faults' in reading ? reading.faults.map(({ code, found }) => `${code}: ${found ?? ''}`) : [];
}

describe('a cmi5 course', () => {
  test('gives its blocks and AUs in their order with all that launching will need', async () => {
    const structure = await structureOf(
      `<objectives><objective id="https://example.test/o1"><title><langstring lang="en">See</langstring></title>
        <description><langstring lang="en">To see</langstring></description></objective></objectives>
      ${au('urn:test:a1', 'index.html?mode=x')}
      <block id="urn:test:b1"><title><langstring lang="en">Inner</langstring></title>
        <objectives><objective idref="https://example.test/o1"/></objectives>
        ${au('urn:test:a2', 'units/one%20page.html', 'moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="OwnWindow"', '<launchParameters>{"x":1}</launchParameters><entitlementKey>k</entitlementKey>')}
      </block>`,
    );
    expect(structure).toMatchObject({ edition: 'cmi5', title: 'Recognise', repaired: [] });
    expect(structure.cmi5?.objectives).toMatchObject([{ id: 'https://example.test/o1', titles: { en: 'See' } }]);
    expect(structure.cmi5?.nodes.map(({ id, parent }) => [id, parent])).toEqual([
      ['urn:test:a1', null],
      ['urn:test:b1', null],
      ['urn:test:a2', 'urn:test:b1'],
    ]);
    expect(structure.cmi5?.nodes[1]).toMatchObject({ au: null, objectives: ['https://example.test/o1'] });
    expect(structure.cmi5?.nodes[2]?.au).toEqual({
      url: 'units/one%20page.html',
      isAbsolute: false,
      moveOn: 'CompletedAndPassed',
      launchMethod: 'OwnWindow',
      masteryScore: 0.8,
      launchParameters: '{"x":1}',
      entitlementKey: 'k',
      activityType: null,
    });
    expect(listItems(structure)).toMatchObject([
      { id: 'urn:test:a1', kind: 'au', href: 'index.html?mode=x', depth: 0 },
      { id: 'urn:test:a2', kind: 'au', depth: 1, masteryScore: 0.8 },
    ]);
  });

  test('moves on with nothing and in any window unless it says otherwise (cmi5 13.1.4)', async () => {
    const structure = await structureOf(au('urn:test:a1', 'index.html'));
    expect(structure.cmi5?.nodes[0]?.au).toMatchObject({ moveOn: 'NotApplicable', launchMethod: 'AnyWindow' });
  });

  test('keeps an absolute address as it is written, and says that it is one', async () => {
    const structure = await structureOf(au('urn:test:a1', 'https://content.example.test/au?x=1'));
    expect(structure.cmi5?.nodes[0]?.au).toMatchObject({
      url: 'https://content.example.test/au?x=1',
      isAbsolute: true,
    });
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//host/x',
    'file:///etc/passwd',
    '../x.html',
    'missing.html',
    '',
  ])('that launches %p is refused', async (url) => {
    expect(await faultsOf(au('urn:test:a1', url))).toEqual([expect.stringMatching(/^launch-outside-package/)]);
  });

  test('with a mastery score or a word that the standard does not know loses them and says so', async () => {
    const structure = await structureOf(au('urn:test:a1', 'index.html', 'moveOn="Sometimes" masteryScore="80"'));
    expect(structure.repaired.map(({ code, found }) => [code, found])).toEqual([
      ['moveOn-dropped', 'Sometimes'],
      ['masteryScore-dropped', '80'],
    ]);
  });

  test('in which two parts have one id, or one has none, is refused', async () => {
    expect(await faultsOf(au('urn:test:a1', 'index.html') + au('urn:test:a1', 'two.html'))).toEqual([
      'manifest-unreadable: id twice',
    ]);
    expect(await faultsOf(au('', 'index.html'))).toEqual(['manifest-unreadable: au without an id']);
    const objective = '<objective id="urn:test:o"><title/></objective>';
    const twice = `<objectives>${objective}${objective}</objectives>`;
    expect(await faultsOf(twice + au('urn:test:a1', 'index.html'))).toEqual(['manifest-unreadable: id twice']);
  });

  test('with an id that is no IRI is refused (cmi5 13.1)', async () => {
    const scheme = 'manifest-unreadable: id without a scheme';
    expect(await faultsOf(au('example.test/a1', 'index.html'))).toEqual([scheme]);
    const objectives = '<objectives><objective id="example.test/o"><title/></objective></objectives>';
    expect(await faultsOf(objectives + au('urn:test:a1', 'index.html'))).toEqual([scheme]);
  });

  test('whose address has a name of the launch in its query is refused (cmi5 8.1)', async () => {
    expect(await faultsOf(au('urn:test:a1', 'index.html?endpoint=x'))).toEqual([
      'manifest-unreadable: endpoint in the query',
    ]);
  });

  test('without an AU has nothing to open', async () => {
    expect(await faultsOf('<block id="urn:test:b"><title/></block>')).toEqual(['package-unsupported: nothing-to-open']);
  });
});

describe('tincan.xml', () => {
  const tincan = (content: string) =>
    readPackage(
      buildFiles({
        'tincan.xml': `<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>${content}</activities></tincan>`,
        ...pages,
      }),
    );

  test('gives its activities, those that are only described among them', async () => {
    const reading = await tincan(`
      <activity id="https://example.test/a" type="http://adlnet.gov/expapi/activities/course">
        <name lang="fr">Voir</name><name lang="en-US">See</name><description lang="en-US">How</description>
        <launch lang="en-us">index.html</launch></activity>
      <activity id="https://example.test/q"><name>Question</name></activity>`);
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
    expect(reading.structure).toMatchObject({ edition: 'xapi', title: 'See' });
    expect(reading.structure.activities).toMatchObject([
      { launch: 'index.html', titles: { fr: 'Voir', 'en-US': 'See' } },
      { launch: null, titles: { und: 'Question' } },
    ]);
    expect(listItems(reading.structure)).toMatchObject([{ id: 'https://example.test/a', kind: 'activity' }]);
  });

  test('that launches a file which is not there is refused', async () => {
    const reading = await tincan('<activity id="a"><launch>gone.html</launch></activity>');
    expect(reading).toMatchObject({ faults: [{ code: 'launch-outside-package', found: 'missing gone.html' }] });
  });

  test('that defines an entity is refused', async () => {
    const hostile = '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><tincan>&x;</tincan>';
    expect(await readPackage(buildFiles({ 'tincan.xml': hostile }))).toMatchObject({
      faults: [{ code: 'manifest-doctype' }],
    });
  });
});
