import { buildManifest } from '../../../libs/formats/src/testing/build-manifest';
import { plainPage, scoPage } from './sco-page';
import { type PackageShape, shape } from './shape';

const item = (id: string, more = '', attributes = '') =>
  `<item identifier="${id}" identifierref="R${id}" ${attributes}><title>Part ${id}</title>${more}</item>`;
const chapter = (id: string, inner: string) => `<item identifier="${id}"><title>Chapter ${id}</title>${inner}</item>`;
const resource = (id: string, kind = 'sco', more = '') =>
  `<resource identifier="R${id}" type="webcontent" adlcp:scormtype="${kind}" href="${id}.html" ${more}/>`;
const organization = (inner: string, id = 'O') =>
  `<organization identifier="${id}"><title>Course ${id}</title>${inner}</organization>`;

const edition = (version: string) => ({ standard: 'scorm2004' as const, manifest: { version } });

/** Parts that are never opened here. */
const others = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [`${id}.html`, scoPage({ heading: `Part ${id}` })]));

/** Words of SCORM 1.2 in an item, by the names that the standard gives them. */
const words12 = `<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>continue,message</adlcp:timelimitaction>
  <adlcp:datafromlms>mode=exam&amp;Ζώνη=2</adlcp:datafromlms><adlcp:masteryscore>70</adlcp:masteryscore>`;

const words2004 = `<adlcp:timeLimitAction>continue,no message</adlcp:timeLimitAction>
  <adlcp:dataFromLMS>mode=exam</adlcp:dataFromLMS>`;

const data12 = {
  'cmi.launch_data': 'mode=exam&Ζώνη=2',
  'cmi.student_data.mastery_score': '70',
  'cmi.student_data.max_time_allowed': '00:30:00',
  'cmi.student_data.time_limit_action': 'continue,message',
};

const passingAt = (measure: string) =>
  `<imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${measure}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;

/** Every element with a prefix of the author's own choice, and a default namespace that means nothing here. */
const oddPrefixes = buildManifest()
  .replaceAll(/<(\/?)(manifest|organizations?|item|title|resources?|metadata|schema|schemaversion)\b/g, '<$1cp:$2')
  .replace('xmlns=', 'xmlns="urn:example:nothing" xmlns:cp=')
  .replaceAll('adlcp', 'X-1');

const written = (change: (manifest: string) => string, given = {}) => ({
  at: 'index.html',
  files: { 'imsmanifest.xml': change(buildManifest(given)) },
});

/** What manifests say of their parts, in all editions. */
export const manifestShapes: readonly PackageShape[] = [
  shape('SCORM 1.2'),
  shape('SCORM 2004 2nd edition', edition('CAM 1.3')),
  shape('SCORM 2004 3rd edition', edition('2004 3rd Edition')),
  shape('SCORM 2004 4th edition', edition('2004 4th Edition')),
  shape('several organisations, the default one not the first', {
    at: 'B.html',
    files: others('A'),
    manifest: {
      organizations: `${organization(item('A'), 'first')}${organization(item('B'), 'O')}`,
      resources: resource('A') + resource('B'),
    },
  }),
  shape('items four deep', {
    at: 'A.html',
    files: others('B', 'C'),
    manifest: {
      organizations: organization(
        chapter('1', chapter('1.1', chapter('1.1.1', item('A')) + item('B'))) + chapter('2', item('C')),
      ),
      resources: resource('A') + resource('B') + resource('C'),
    },
  }),
  shape('a first part that waits for the second', {
    at: 'B.html',
    files: others('A'),
    manifest: {
      organizations: organization(
        item('A', '<adlcp:prerequisites type="aicc_script">B</adlcp:prerequisites>') + item('B'),
      ),
      resources: resource('A') + resource('B'),
    },
  }),
  shape('a mastery score that is reached, launch data and a time limit', {
    manifest: { item: words12 },
    says: { 'cmi.core.score.raw': '80' },
    status: 'completed',
    reads: Object.keys(data12),
    always: data12,
    rule: { kind: 'package-passed' },
    becomes: 'completed',
    score: 0.8,
  }),
  shape('a mastery score that is missed', {
    manifest: { item: words12 },
    says: { 'cmi.core.score.raw': '69.5' },
    status: 'completed',
    rule: { kind: 'package-passed' },
    becomes: 'failed',
    score: 0.695,
  }),
  shape('a passing score of SCORM 2004, launch data and a time limit', {
    standard: 'scorm2004',
    manifest: { item: words2004 + passingAt('0.6') },
    says: { 'cmi.score.scaled': '0.7' },
    status: 'completed',
    reads: ['cmi.launch_data', 'cmi.scaled_passing_score', 'cmi.time_limit_action', 'cmi.success_status'],
    always: {
      'cmi.launch_data': 'mode=exam',
      'cmi.scaled_passing_score': '0.6',
      'cmi.time_limit_action': 'continue,no message',
      'cmi.success_status': 'passed',
    },
    rule: { kind: 'package-passed' },
    becomes: 'completed',
    score: 0.7,
  }),
  shape('a completion threshold and a measure of progress', {
    standard: 'scorm2004',
    manifest: { item: '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8"/>' },
    says: { 'cmi.progress_measure': '0.85' },
    status: null,
    reads: ['cmi.completion_threshold', 'cmi.completion_status'],
    always: { 'cmi.completion_threshold': '0.8', 'cmi.completion_status': 'completed' },
    becomes: 'completed',
  }),
  shape('a SCO beside a leaflet', {
    at: 'A.html',
    files: { 'B.html': plainPage('Leaflet') },
    manifest: { organizations: organization(item('A') + item('B')), resources: resource('A') + resource('B', 'asset') },
  }),
  shape('parameters after a question mark', {
    manifest: { itemAttributes: 'parameters="?lang=el&amp;slide=3"' },
    facts: 'asked: location.search',
    always: { asked: '?lang=el&slide=3' },
  }),
  shape('parameters beside a query, and a fragment', {
    manifest: { itemAttributes: 'parameters="&amp;slide=3"', href: 'index.html?course=1' },
    facts: 'asked: location.search',
    always: { asked: '?course=1&slide=3' },
  }),
  shape('parameters that are a fragment', {
    manifest: { itemAttributes: 'parameters="#slide3"' },
    facts: 'asked: location.hash',
    always: { asked: '#slide3' },
  }),
  shape(
    'names of namespaces that only the author knows',
    written(() => oddPrefixes),
  ),
  shape(
    'a document type, comments, CDATA and processing instructions',
    written((manifest) =>
      manifest
        .replace(
          '<manifest',
          '<!DOCTYPE manifest SYSTEM "imscp.dtd"><?xml-stylesheet href="x.xsl"?><!-- made by hand -->\n<manifest',
        )
        .replace('<title>First</title>', '<title><![CDATA[First & <only>]]></title><!-- </item> -->'),
    ),
  ),
  shape('dependencies, files and metadata in the manifest', {
    manifest: {
      resources: `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html"><metadata><schema>ADL SCORM</schema></metadata>
        <file href="index.html"/><file href="missing.css"/><dependency identifierref="D"/></resource>
        <resource identifier="D" type="webcontent" adlcp:scormtype="asset"><file href="shared.js"/></resource>`,
    },
    files: { 'shared.js': 'var shared = 1;' },
  }),
  shape('a hidden item', {
    at: 'A.html',
    files: others('B'),
    manifest: {
      organizations: organization(item('B', '', 'isvisible="false"') + item('A')).replace('identifierref="RB"', ''),
      resources: resource('A') + resource('B'),
    },
  }),
  shape(
    'no default organisation',
    written((manifest) => manifest.replace(' default="O"', '')),
  ),
  shape(
    'no organisation at all',
    written((manifest) => manifest.replace(/<organizations.*<\/organizations>/su, '<organizations/>')),
  ),
];
