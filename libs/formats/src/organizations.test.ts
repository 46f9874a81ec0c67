import { listOrganizations } from './organizations';
import { readPackage } from './read-package';
import { buildFiles, buildManifest } from './testing/build-manifest';

test('a SCORM 1.2 package is a tree of items that are freely chosen, whatever its manifest says of sequencing', async () => {
  const item = '<imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>';
  const content = buildManifest({ item, attributes: 'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"' });
  const reading = await readPackage(buildFiles({ 'imsmanifest.xml': content, 'index.html': '' }));
  if ('faults' in reading) throw new Error('refused');
  expect(listOrganizations(reading.structure)).toEqual([
    {
      id: 'O',
      title: 'Recognise',
      objectivesGlobalToSystem: true,
      sharedDataGlobalToSystem: true,
      sequenced: false,
      root: {
        id: 'O',
        title: 'Recognise',
        isVisible: true,
        children: [{ id: 'I1', title: 'First', isVisible: true, children: [] }],
      },
    },
  ]);
});
