import { type CheckedDraft, type CheckedModule, courseProblems } from './course-problems';

const quiz: CheckedModule = {
  id: 'quiz',
  kind: 'quiz',
  required: true,
  rule: { kind: 'quiz-passed' },
  pageHasText: false,
  pageHasNote: false,
  pageHasSummary: false,
  packageId: null,
  packageReady: false,
  packageReports: false,
  questionCount: 3,
};
const page: CheckedModule = { ...quiz, id: 'page', kind: 'page', rule: { kind: 'page-read' }, pageHasText: true };
const scorm: CheckedModule = {
  ...quiz,
  id: 'scorm',
  kind: 'package',
  rule: { kind: 'package-completed' },
  packageId: 'p',
  packageReady: true,
  packageReports: true,
};
const draft: CheckedDraft = {
  title: 'A course',
  certificateNeedsGradedEvidence: true,
  modules: [page, scorm, quiz],
  testSet: { beforeModuleId: null, afterModuleId: null, delayedModuleId: null },
};

test('a whole course has no problem', () => {
  expect(courseProblems(draft)).toEqual([]);
});

test('all problems are told at once, each with its module', () => {
  const modules = [
    { ...page, pageHasText: false },
    { ...scorm, packageReady: false },
    { ...scorm, id: 'other', packageId: null },
    { ...quiz, questionCount: 0 },
  ];
  expect(courseProblems({ ...draft, title: '  ', modules })).toEqual([
    { problem: 'no-title', moduleId: null },
    { problem: 'page-empty', moduleId: 'page' },
    { problem: 'package-not-ready', moduleId: 'scorm' },
    { problem: 'package-missing', moduleId: 'other' },
    { problem: 'quiz-empty', moduleId: 'quiz' },
  ]);
});

test('a content note needs a way round the text, also on a page that is still empty', () => {
  const noted: CheckedModule = { ...page, pageHasNote: true };
  const problems = (module: CheckedModule) => courseProblems({ ...draft, modules: [module, quiz] });
  const closed = { problem: 'note-without-summary', moduleId: 'page' };
  expect(problems(noted)).toEqual([closed]);
  expect(problems({ ...noted, pageHasText: false })).toEqual([{ problem: 'page-empty', moduleId: 'page' }, closed]);
  expect(problems({ ...noted, pageHasSummary: true })).toEqual([]);
  expect(problems({ ...page, pageHasSummary: true })).toEqual([]);
});

test('a course without modules has that one problem only', () => {
  expect(courseProblems({ ...draft, modules: [] })).toEqual([{ problem: 'no-modules', moduleId: null }]);
});

test('a course in which nothing is required can never be completed', () => {
  const modules = draft.modules.map((module) => ({ ...module, required: false }));
  expect(courseProblems({ ...draft, modules })).toEqual([{ problem: 'nothing-required', moduleId: null }]);
});

test('graded evidence needs a quiz that is required', () => {
  const unreachable = [{ problem: 'certificate-unreachable', moduleId: null }];
  const optional = { ...quiz, required: false };
  const handedIn: CheckedModule = { ...quiz, rule: { kind: 'quiz-handed-in' } };
  expect(courseProblems({ ...draft, modules: [page, scorm] })).toEqual(unreachable);
  expect(courseProblems({ ...draft, modules: [page, optional] })).toEqual(unreachable);
  expect(courseProblems({ ...draft, modules: [page, handedIn] })).toEqual([]);
  expect(courseProblems({ ...draft, certificateNeedsGradedEvidence: false, modules: [page] })).toEqual([]);
});

test('a package that counts by a quiz needs that quiz in the course', () => {
  const by = (quizModuleId: string): CheckedModule => ({ ...scorm, rule: { kind: 'package-quiz', quizModuleId } });
  const problems = (module: CheckedModule) => courseProblems({ ...draft, modules: [page, module, quiz] });
  expect(problems(by('quiz'))).toEqual([]);
  expect(problems(by('page'))).toEqual([{ problem: 'rule-quiz-missing', moduleId: 'scorm' }]);
  expect(problems(by('gone'))).toEqual([{ problem: 'rule-quiz-missing', moduleId: 'scorm' }]);
});

test('a package that reports nothing can not be asked for a pass', () => {
  const silent: CheckedModule = { ...scorm, packageReports: false, rule: { kind: 'package-passed' } };
  expect(courseProblems({ ...draft, modules: [silent, quiz] })).toEqual([
    { problem: 'certificate-unreachable', moduleId: 'scorm' },
  ]);
  expect(courseProblems({ ...draft, modules: [{ ...silent, required: false }, quiz] })).toEqual([]);
});

test('a measure of learning needs a test before and one after', () => {
  const testSet = { beforeModuleId: null, afterModuleId: 'quiz', delayedModuleId: null };
  expect(courseProblems({ ...draft, testSet })).toEqual([{ problem: 'test-set-incomplete', moduleId: null }]);
});

test('a course cannot wait for the test that opens when it is done', () => {
  const testSet = { beforeModuleId: 'one', afterModuleId: 'two', delayedModuleId: quiz.id };
  expect(courseProblems({ ...draft, testSet })).toEqual([{ problem: 'delayed-test-required', moduleId: quiz.id }]);
});
