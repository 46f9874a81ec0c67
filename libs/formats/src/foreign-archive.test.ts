import { foreignPackages } from '@amelie/contract';
import { readPackage } from './read-package';
import { buildFiles, buildManifest } from './testing/build-manifest';

async function faultOf(files: Record<string, string>) {
  const reading = await readPackage(buildFiles(files));
  return 'faults' in reading ? reading.faults : [];
}

const names = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, '<x/>']));
const pages = names('index.html', 'a.js');
const profile = (schema: string, type = 'webcontent') => ({
  ...pages,
  'imsmanifest.xml': `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>${schema}</schema>
    <schemaversion>1.1.3</schemaversion></metadata><organizations/>
    <resources><resource identifier="R" type="${type}" href="index.html"/></resources></manifest>`,
});

const archives: [what: string, found: string, where: string, files: Record<string, string>][] = [
  ['an AICC course', 'aicc', 'c.crs', names('c.au', 'c.crs', 'c.cst', 'c.des', 'index.html')],
  ['an AICC course without its main file', 'aicc', 'C.AU', names('C.AU', 'C.DES', 'index.html')],
  ['an H5P activity', 'h5p', 'h5p.json', names('content/content.json', 'h5p.json', 'H5P.Text-1.1/index.html')],
  ['a Moodle backup', 'moodle-backup', 'moodle_backup.xml', names('moodle_backup.xml', 'files.xml')],
  ['a backup in a folder', 'moodle-backup', 'b/moodle_backup.xml', names('b/moodle_backup.xml', 'b/files.xml')],
  ['an eXeLearning project', 'exelearning', 'contentv3.xml', names('contentv3.xml', 'content.data', 'index.html')],
  ['a project of a later eXeLearning', 'exelearning', 'content.xml', names('content.xml', 'index.html')],
  ['an eXeLearning file in a zip', 'exelearning', 'course.elp', names('course.elp')],
  ['an EPUB', 'epub', 'META-INF/container.xml', names('META-INF/container.xml', 'mimetype', 'OEBPS/a.xhtml')],
  ['a Word file', 'office', '[Content_Types].xml', names('[Content_Types].xml', 'word/document.xml')],
  ['an OpenDocument file', 'office', 'META-INF/manifest.xml', names('content.xml', 'META-INF/manifest.xml')],
  ['a zip within a zip', 'zip-in-zip', 'a/course.zip', names('a/course.zip', 'a/read me.txt')],
  ['web pages without a manifest', 'web-pages', 'site/index.html', names('site/index.html', 'site/a.js')],
  ['pages without a start', 'web-pages', 'story.html', names('story.html', 'a.js')],
  ['a Common Cartridge', 'common-cartridge', 'imsmanifest.xml', profile('IMS Common Cartridge')],
  ['a thin cartridge', 'thin-common-cartridge', 'imsmanifest.xml', profile('IMS Thin Common Cartridge')],
  ['a cartridge by its resources', 'common-cartridge', 'imsmanifest.xml', profile('x', 'imswl_xmlv1p1/imscc_xmlv1p1')],
  ['QTI questions', 'qti', 'imsmanifest.xml', profile('QTIv2.1 Package')],
  ['QTI questions in an IMS package', 'qti', 'imsmanifest.xml', profile('IMS Content', 'imsqti_item_xmlv2p1')],
];

test.each(archives)('%s is refused as %s', async (_, found, where, files) => {
  expect(await faultOf(files)).toEqual([{ code: 'package-unsupported', where, found }]);
  expect(foreignPackages).toContain(found);
});

test('a SCORM manifest counts before all else, questions and cartridges beside it too', async () => {
  const manifest = buildManifest().replace('type="webcontent"', 'type="imsqti_item_xmlv2p1"');
  const files = { 'imsmanifest.xml': manifest, ...pages, ...names('h5p.json', 'moodle_backup.xml', 'c.au', 'x.zip') };
  expect(await faultOf(files)).toEqual([]);
});

test('what nothing gives away is an archive without a manifest', async () => {
  expect(await faultOf(names('photo.jpg', 'sound.mp3'))).toEqual([{ code: 'manifest-missing' }]);
  expect(await faultOf({})).toEqual([{ code: 'manifest-missing' }]);
});
