import { buildManifest } from './build-manifest';
import { type HostileArchive, ofRecipes, sound, withManifest } from './hostile-archive';

/** Addresses that leave the package, written in the ways that slip through. */
const elsewhere = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  '&#9; javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://canary.test/1',
  'file:///etc/passwd',
  'https://canary.test/',
  '//canary.test/',
  '\\\\canary.test\\x',
  '/\\canary.test/',
  '..\\..\\other\\index.html',
  '../index.html',
  '/../../etc/passwd',
  '%2e%2e/x',
  '%2e%2e%2f%2e%2e%2fx',
  '%252e%252e/x',
  '..%5c..%5cx',
];

/** Manifests that are well-formed and ask for what no package may have. */
export function hostileValues(): HostileArchive[] {
  const outside = 'launch-outside-package';
  const based = (base: string) =>
    withManifest(`xml:base ${base}`, outside, () => buildManifest({ attributes: `xml:base="${base}"` }));
  return [
    ...elsewhere.map((href) => withManifest(`launch ${href}`, outside, () => buildManifest({ href }))),
    ...['https://canary.test/', '//canary.test/', '../', 'javascript:'].map(based),
    withManifest('a launch file that is not there', outside, () => buildManifest({ href: 'gone.html' })),
    ofRecipes('a launch file that is a folder', outside, () => [
      { name: 'imsmanifest.xml', content: buildManifest({ href: 'res/' }) },
      { name: 'res/index.html' },
    ]),
    withManifest('nothing that could be opened', 'package-unsupported', () =>
      buildManifest({ resources: '<x/>', organizations: '<x/>' }),
    ),
    withManifest('a reference to nothing', 'manifest-unreadable', () => buildManifest({ organizations: one('NONE') })),
    withManifest('a reference in a circle', 'manifest-unreadable', circle),
    withManifest('ten thousand items', 'archive-limit', () => buildManifest({ organizations: tenThousand() })),
    ...sub2004(),
    ofRecipes('a link out of its only page', outside, () => [
      { name: 'imsmanifest.xml', content: buildManifest({ resources: page('../index.html') }) },
      ...sound.slice(1),
    ]),
  ];
}

/** The same in SCORM 2004, which is read by other code. */
function sub2004(): HostileArchive[] {
  const version = '2004 4th Edition';
  return ['https://canary.test/', '..\\..\\x.html'].map((href) =>
    withManifest(`a SCORM 2004 launch ${href}`, 'launch-outside-package', () => buildManifest({ version, href })),
  );
}

const item = (id: string, reference: string) =>
  `<item identifier="${id}" identifierref="${reference}"><title>x</title></item>`;
const organization = (items: string) => `<organization identifier="O"><title>T</title>${items}</organization>`;
const one = (reference: string) => organization(item('x', reference));
const page = (href: string) => `<resource identifier="R1" type="webcontent" href="${href}"/>`;

function circle(): string {
  const inner = (id: string, other: string) =>
    `<manifest identifier="${id}"><organizations>${one(other)}</organizations></manifest>`;
  return buildManifest({ organizations: one('A') }).replace(
    '</manifest>',
    `${inner('A', 'B')}${inner('B', 'A')}</manifest>`,
  );
}

function tenThousand(): string {
  return organization(Array.from({ length: 10_000 }, (_, at) => item(`i${at}`, 'R1')).join(''));
}
