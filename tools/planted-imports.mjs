/** A file with an import that one of the rules has to find; without a rule it only has to be there. */
const bad = (file, to, rule) => ({ file, text: `import '${to}';\n`, rule });
const there = (file) => ({ file, text: 'export const here = true;\n' });

/** A small house with one bad import for each kind of rule in `.dependency-cruiser.cjs`. */
export const planted = [
  ...['contract', 'ground', 'rules', 'formats', 'course-kit', 'ui'].map((lib) => there(`libs/${lib}/src/index.ts`)),
  there('libs/rules/src/grade.ts'),
  there('apps/api/src/courses/course.entity.ts'),
  there('apps/api/src/people/people.module.ts'),
  there('apps/api/src/testing/build-learner.ts'),
  there('apps/portal/src/features/quizzes/quiz.ts'),
  there('apps/portal/src/pages/home.ts'),
  there('apps/portal/src/app/frame.ts'),

  bad('libs/contract/src/to-ground.ts', '@amelie/ground', 'libs-contract-imports'),
  bad('libs/contract/src/to-yaml.ts', 'yaml', 'contract-packages'),
  bad('libs/ground/src/to-contract.ts', '@amelie/contract', 'libs-ground-imports'),
  bad('libs/rules/src/to-formats.ts', '@amelie/formats', 'libs-rules-imports'),
  bad('libs/rules/src/to-files.ts', 'node:fs', 'pure-libs'),
  bad('libs/formats/src/to-kit.ts', '@amelie/course-kit', 'libs-formats-imports'),
  bad('libs/course-kit/src/to-ground.ts', '@amelie/ground', 'libs-course-kit-imports'),
  bad('libs/ui/src/to-contract.ts', '@amelie/contract', 'libs-ui-imports'),
  bad('libs/rules/src/to-api.ts', '../../../apps/api/src/courses/course.entity', 'libs-rules-imports'),
  bad('apps/portal/src/lib/to-ground.ts', '@amelie/ground', 'apps-portal-imports'),
  bad('apps/api/src/courses/to-ui.ts', '@amelie/ui', 'apps-api-imports'),
  bad('apps/content/src/to-formats.ts', '@amelie/formats', 'apps-content-imports'),
  bad('apps/api/src/people/climbs.ts', '../courses/course.entity', 'ladder-people'),
  bad('apps/api/src/courses/other-door.ts', '../people/people.module', 'private-doors'),
  bad('apps/api/src/migrations/to-courses.ts', '../courses/course.entity', 'migrations-stand-alone'),
  bad('apps/api/src/courses/to-testing.ts', '../testing/build-learner', 'tests-stay-tests'),
  bad('apps/portal/src/lib/to-feature.ts', '../features/quizzes/quiz', 'portal-lib'),
  bad('apps/portal/src/features/player/to-page.ts', '../../pages/home', 'portal-features'),
  bad('apps/portal/src/features/player/to-stranger.ts', '../quizzes/quiz', 'portal-strangers'),
  bad('apps/portal/src/pages/to-frame.ts', '../app/frame', 'portal-pages'),
  bad('apps/api/src/courses/circle-one.ts', './circle-two', 'no-circles'),
  bad('apps/api/src/courses/circle-two.ts', './circle-one'),
  bad('apps/api/src/courses/by-the-back.ts', '../../../../libs/rules/src/grade', 'by-the-face'),
  bad('apps/api/src/courses/to-nowhere.ts', './nowhere', 'resolvable'),
];
