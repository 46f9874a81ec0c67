import { listItems } from './package-structure';
import { readPackage } from './read-package';
import { buildFiles, buildManifest, type ManifestRecipe } from './testing/build-manifest';

const pages = { 'index.html': '', 'b.html': '', 'content/c.html': '' };

function read(recipe: ManifestRecipe) {
  return readPackage(buildFiles({ 'imsmanifest.xml': buildManifest(recipe), ...pages }));
}

async function structureOf(recipe: ManifestRecipe) {
  const reading = await read(recipe);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return { ...reading.structure, repaired: reading.repaired.map(({ code }) => code) };
}

async function faultsOf(recipe: ManifestRecipe) {
  const reading = await read(recipe);
  return 'faults' in reading ? reading.faults.map(({ code, found }) => `${code} ${found ?? ''}`.trim()) : [];
}

test('a SCORM 1.2 package gives its title and its SCO with all that the manifest says of it', async () => {
  const structure = await structureOf({
    item: `<adlcp:prerequisites type="aicc_script">I0</adlcp:prerequisites><adlcp:masteryscore> 80 </adlcp:masteryscore>
      <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>
      <adlcp:datafromlms>mode=a</adlcp:datafromlms>`,
    itemAttributes: 'parameters="?lang=el"',
  });
  expect(structure).toMatchObject({ edition: 'scorm12', title: 'Recognise', hasSequencing: false, repaired: [] });
  expect(structure.organizations[0]?.items[0]?.prerequisites).toBe('I0');
  expect(listItems(structure)).toEqual([
    {
      id: 'I1',
      title: 'First',
      kind: 'sco',
      href: 'index.html?lang=el',
      depth: 0,
      masteryScore: 80,
      maxTimeAllowed: '00:30:00',
      timeLimitAction: 'exit,no message',
      launchData: 'mode=a',
      prerequisites: 'I0',
      groups: [],
    },
  ]);
});

test('what a group waits for, each part in it waits for; a group may be waited for', async () => {
  const script = (text: string) => `<adlcp:prerequisites type="aicc_script">${text}</adlcp:prerequisites>`;
  const part = (id: string, inner = '') =>
    `<item identifier="${id}" identifierref="R1"><title>${id}</title>${inner}</item>`;
  const structure = await structureOf({
    organizations: `<organization identifier="O"><title>O</title>
      <item identifier="G"><title>G</title>${part('A')}${part('B', script('A'))}</item>
      <item identifier="H"><title>H</title>${part('C', script('A\n&amp; B'))}${script('G')}</item></organization>`,
  });
  expect(listItems(structure)).toMatchObject([
    { id: 'A', prerequisites: null, groups: ['G'] },
    { id: 'B', prerequisites: 'A', groups: ['G'] },
    { id: 'C', prerequisites: 'G\nA & B', groups: ['H'] },
  ]);
});

test.each([
  ['CAM 1.3', 'scorm2004-2nd'],
  ['2004 3rd Edition', 'scorm2004-3rd'],
  ['2004 4th Edition', 'scorm2004-4th'],
  ['1.2', 'scorm12'],
])('schemaversion %s is %s', async (version, edition) => {
  expect((await structureOf({ version })).edition).toBe(edition);
});

test('a manifest that states no version is known by its namespaces', async () => {
  expect(await structureOf({ version: '' })).toMatchObject({ edition: 'scorm12', repaired: ['version-missing'] });
  const attributes = 'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"';
  expect((await structureOf({ version: '', attributes })).edition).toBe('scorm2004-3rd');
});

test('a SCORM 2004 item gives its scaled passing score, its limit and its threshold', async () => {
  const structure = await structureOf({
    version: '2004 4th Edition',
    item: `<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75"/><adlcp:dataFromLMS>x</adlcp:dataFromLMS>
      <imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit="PT30M"/>
        <imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>
      </imsss:sequencing>`,
  });
  expect(structure.hasSequencing).toBe(true);
  expect(structure.organizations[0]?.items[0]).toMatchObject({
    masteryScore: 0.6,
    maxTimeAllowed: 'PT30M',
    completionThreshold: 0.75,
    launchData: 'x',
  });
});

test('a package of pages without any SCO is read as assets', async () => {
  const structure = await structureOf({ resources: '<resource identifier="R1" type="webcontent" href="b.html"/>' });
  expect(listItems(structure)).toMatchObject([{ kind: 'asset', href: 'b.html' }]);
});

test('a manifest without organisations gets one made of its SCOs', async () => {
  const structure = await structureOf({ organizations: '' });
  expect(structure.repaired).toContain('organization-made');
  expect(listItems(structure)).toMatchObject([{ id: 'R1', kind: 'sco', href: 'index.html' }]);
});

test('nested items, a default that is not the first, and xml:base', async () => {
  const structure = await structureOf({
    organizations: `<organization identifier="A"><title>A</title><item identifier="x" identifierref="R1"><title>x</title></item></organization>
      <organization identifier="O"><title>Main</title><item identifier="ch"><title>Chapter</title>
        <item identifier="c" identifierref="R2"><title>Page</title></item></item></organization>`,
    resources: `<resource identifier="R1" type="webcontent" href="b.html"/>
      <resource identifier="R2" type="webcontent" xml:base="content/" adlcp:scormtype="sco" href="c.html"/>`,
  });
  expect(structure.organizations.map(({ title }) => title)).toEqual(['Main', 'A']);
  expect(listItems(structure)).toMatchObject([{ id: 'c', depth: 1, href: 'content/c.html' }]);
});

test('values that are not what the standard asks for are dropped and told', async () => {
  for (const score of ['NaN', '-5', '1e999', '101', '__proto__']) {
    const structure = await structureOf({
      item: `<adlcp:masteryscore>${score}</adlcp:masteryscore><adlcp:maxtimeallowed>-1</adlcp:maxtimeallowed>`,
    });
    expect(structure.repaired).toEqual(['masteryscore-dropped', 'maxtimeallowed-dropped']);
    expect(listItems(structure)[0]).toMatchObject({ masteryScore: null, maxTimeAllowed: null });
  }
});

test('titles are text and at most 500 characters long', async () => {
  const structure = await structureOf({ title: `&lt;img onerror=x&gt;${'y'.repeat(100_000)}` });
  expect(structure.title).toHaveLength(500);
  expect(structure.title.startsWith('<img onerror=x>y')).toBe(true);
});

test('every item that opens something outside the package is told', async () => {
  const faults = await faultsOf({
    organizations: `<organization identifier="O"><title>T</title>
      <item identifier="a" identifierref="R1"><title>a</title></item><item identifier="b" identifierref="R2"><title>b</title></item></organization>`,
    resources: `<resource identifier="R1" type="webcontent" href="javascript:alert(1)"/>
      <resource identifier="R2" type="webcontent" href="../x.html"/>`,
  });
  expect(faults).toEqual([
    'launch-outside-package absolute javascript:alert(1)',
    'launch-outside-package outside ../x.html',
  ]);
});

test('references to nothing and in a circle are faults', async () => {
  const item = '<item identifier="x" identifierref="SUB"><title>x</title></item>';
  const organizations = `<organization identifier="O"><title>T</title>${item}</organization>`;
  expect(await faultsOf({ organizations })).toEqual(['manifest-unreadable identifierref-absent SUB']);
  const sub = `<manifest identifier="SUB"><organizations><organization identifier="S"><title>S</title>${item}</organization></organizations></manifest>`;
  const circular = buildManifest({ organizations }).replace('</manifest>', `${sub}</manifest>`);
  const reading = await readPackage(buildFiles({ 'imsmanifest.xml': circular, ...pages }));
  expect(reading).toMatchObject({ faults: [{ code: 'manifest-unreadable', found: 'identifierref-circle SUB' }] });
});

test('a sub-manifest stands for its items', async () => {
  const organizations =
    '<organization identifier="O"><title>T</title><item identifier="x" identifierref="SUB"><title>x</title></item></organization>';
  const sub = `<manifest identifier="SUB" xml:base="content/"><organizations><organization identifier="S"><title>S</title>
    <item identifier="s1" identifierref="RS"><title>Inner</title></item></organization></organizations>
    <resources><resource identifier="RS" type="webcontent" adlcp:scormtype="sco" href="c.html"/></resources></manifest>`;
  const manifest = buildManifest({ organizations }).replace('</manifest>', `${sub}</manifest>`);
  const reading = await readPackage(buildFiles({ 'imsmanifest.xml': manifest, ...pages }));
  if ('faults' in reading) throw new Error('refused');
  expect(listItems(reading.structure)).toMatchObject([{ id: 's1', href: 'content/c.html', depth: 1 }]);
});

test('identifiers that stand twice are told apart', async () => {
  const item = '<item identifier="__proto__" identifierref="R1"><title>x</title></item>';
  const structure = await structureOf({
    organizations: `<organization identifier="O"><title>T</title>${item}${item}</organization>`,
  });
  expect(listItems(structure).map(({ id }) => id)).toEqual(['__proto__', '__proto__~2']);
});

test('ten thousand items are too many', async () => {
  const items = Array.from(
    { length: 10_000 },
    (_, at) => `<item identifier="i${at}" identifierref="R1"><title>x</title></item>`,
  );
  const organizations = `<organization identifier="O"><title>T</title>${items.join('')}</organization>`;
  expect(await faultsOf({ organizations })).toEqual(['archive-limit items > 5000']);
});

test('a manifest of many megabytes is not even read', async () => {
  const files = {
    list: () => [{ path: 'imsmanifest.xml', size: 400_000_000 }],
    read: () => Promise.reject(new Error('read')),
  };
  expect(await readPackage(files)).toMatchObject({ faults: [{ code: 'manifest-unreadable' }] });
});
