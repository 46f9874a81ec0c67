/** Who may import what: docs/architecture.md in a form that a machine checks. `tools/boundaries.mjs` runs it. */
const { features, aboveAll, belowAll } = require('./tools/ladder.json');

const tests = '(\\.test\\.tsx?|\\.spec\\.ts)$|/testing/';

/** What each project may import of ours; nothing may import an app. */
const allowed = {
  'libs/contract': [],
  'libs/ground': [],
  'libs/rules': ['libs/contract'],
  'libs/formats': ['libs/contract'],
  'libs/course-kit': ['libs/formats', 'libs/rules', 'libs/contract'],
  'libs/ui': [],
  'apps/portal': ['libs/contract', 'libs/rules', 'libs/ui'],
  'apps/api': ['libs/ground', 'libs/contract', 'libs/rules', 'libs/formats', 'libs/course-kit'],
  'apps/content': ['libs/ground', 'libs/contract', 'libs/rules'],
};

const projects = Object.entries(allowed).map(([project, others]) => ({
  name: `${project.replace('/', '-')}-imports`,
  comment: `${project} may import ${others.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${project}/`, pathNot: tests },
  to: { path: '^(apps|libs)/', pathNot: `^(${[project, ...others].join('|')})/` },
}));

/** Packages from npm for the libs that stay small on purpose. */
const packages = Object.entries({
  contract: ['zod'],
  rules: [],
  formats: ['saxes', 'yauzl', 'zod'],
  ui: ['react', 'react-dom', 'react-aria', 'react-aria-components', 'react-stately', '@fontsource-variable'],
}).map(([lib, names]) => ({
  name: `${lib}-packages`,
  comment: `libs/${lib} uses ${names.join(', ') || 'no package'} and nothing else from npm`,
  severity: 'error',
  from: { path: `^libs/${lib}/src/`, pathNot: tests },
  to: {
    path: 'node_modules/',
    pathNot: `node_modules/(${['@types', ...names].join('|')})/`,
  },
}));

/** One rule a step of the ladder: nothing that stands higher. */
const ladder = features.map((feature, step) => ({
  name: `ladder-${feature}`,
  comment: `${feature} imports only what stands below it in tools/ladder.json`,
  severity: 'error',
  from: { path: `^apps/api/src/${feature}/`, pathNot: tests },
  to: { path: `^apps/api/src/(${[...aboveAll, ...features.slice(0, step)].join('|')})/` },
}));

const api = [
  {
    name: 'private-doors',
    comment: 'Nobody outside a feature imports its controller, jobs or module; app.module lists them',
    severity: 'error',
    from: { path: '^apps/api/src/([^/]+)/', pathNot: `${tests}|^apps/api/src/(${aboveAll.join('|')})/` },
    to: { path: '^apps/api/src/[^/]+/.*\\.(controller|jobs|module)\\.ts$', pathNot: '^apps/api/src/$1/' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration means the same for ever: it imports nothing that changes',
    severity: 'error',
    from: { path: `^apps/api/src/(${belowAll.join('|')})/`, pathNot: tests },
    to: { path: `^apps/api/src/(${[...aboveAll, ...features].join('|')})/` },
  },
  {
    name: 'tests-stay-tests',
    comment: 'What serves tests is not built and may not be needed at run time',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: tests },
    to: { path: tests },
  },
];

const portal = [
  {
    name: 'portal-lib',
    comment: 'lib knows no feature, page or frame',
    severity: 'error',
    from: { path: '^apps/portal/src/lib/', pathNot: tests },
    to: { path: '^apps/portal/src/(features|pages|app)/' },
  },
  {
    name: 'portal-features',
    comment: 'A feature knows no page and no frame',
    severity: 'error',
    from: { path: '^apps/portal/src/features/', pathNot: tests },
    to: { path: '^apps/portal/src/(pages|app)/' },
  },
  {
    name: 'portal-strangers',
    comment: 'Features are strangers: a page puts them together',
    severity: 'error',
    from: { path: '^apps/portal/src/features/([^/]+)/', pathNot: tests },
    to: { path: '^apps/portal/src/features/', pathNot: '^apps/portal/src/features/$1/' },
  },
  {
    name: 'portal-pages',
    comment: 'A page knows no frame',
    severity: 'error',
    from: { path: '^apps/portal/src/pages/', pathNot: tests },
    to: { path: '^apps/portal/src/app/' },
  },
];

const everywhere = [
  {
    name: 'no-circles',
    comment: 'No circles',
    severity: 'error',
    from: { pathNot: '/generated/' },
    to: { circular: true },
  },
  {
    name: 'by-the-face',
    comment: 'A lib is imported by its index.ts only (style sheets apart)',
    severity: 'error',
    from: { path: '^(?:apps|libs)/([^/]+)/', pathNot: tests },
    to: { path: '^libs/[^/]+/src/', pathNot: '^libs/$1/|^libs/[^/]+/src/index\\.ts$|\\.css$' },
  },
  {
    name: 'pure-libs',
    comment: 'rules and formats know no file system, network, process or clock; contract and ui run in a browser',
    severity: 'error',
    from: { path: '^libs/(contract|rules|formats|ui)/src/', pathNot: tests },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|stream|zlib|crypto|events)$|^(node:)?stream/' },
  },
  {
    name: 'resolvable',
    comment: 'Every import exists',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?|^virtual:|locales/compiled' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...projects, ...packages, ...ladder, ...api, ...portal, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs)/[^/]+/dist/|^apps/portal/src/locales/compiled/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
