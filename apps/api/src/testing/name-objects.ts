import type { RouteDefinition } from '@amelie/contract';
import { newId, newPublicId } from '@amelie/ground';
import { idOf } from '../cmi5/testing/build-cmi5';
import type { World } from './build-belongings';
import { buildBankQuestion } from '../questions/testing/build-bank';
import { buildQuizDefinition } from './builders';

function moduleFor(path: string, world: World): string {
  if (path.includes('/draft/') && path.includes('/packages')) return world.draft.package;
  if (path.includes('/draft/')) return /\/(quiz|panels)$/.test(path) ? world.draft.quiz : world.draft.page;
  if (path.includes('/quiz') || path.includes('/regrade')) return world.modules.quiz;
  return path.endsWith('/launches') ? world.modules.package : world.modules.page;
}

function courseFor(path: string, world: World): string {
  if (path.includes('/waiting-texts')) return world.waiting.courseId;
  const published = path.startsWith('/api/my/') || /\/enrolments$|\/regrade|\/quizzes\//.test(path);
  return published ? world.courseId : world.draftCourseId;
}

function questionFor(path: string, world: World): string {
  if (path.includes('/waiting-texts')) return world.waiting.questionId;
  return path.startsWith('/api/questions/') ? world.bank.questionId : (world.attempt.questions[0]?.id ?? '');
}

/** The address of a route with the ids of real objects of the world. */
export function realAddress({ path }: RouteDefinition, world: World): string {
  const ids: Record<string, string> = {
    courseId: courseFor(path, world),
    moduleId: moduleFor(path, world),
    attemptId: path.includes('/waiting-texts') ? world.waiting.attemptId : world.attempt.id,
    questionId: questionFor(path, world),
    launchId: world.launchId,
    seq: '1',
    packageId: path.endsWith('/cmi5-launches') ? world.cmi5.packageId : world.packageId,
    registrationId: world.cmi5.registrationId,
    sessionId: world.cmi5.sessionId,
    variantId: world.variantId,
    certificateId: world.certificateId,
    exportId: path.startsWith('/api/question-exports/') ? world.bank.exportId : world.exportId,
    targetId: world.targetId,
    personId: world.learnerId,
    enrolmentId: world.enrolmentId,
    reportId: world.reportId,
    credentialId: world.lrsCredentialId,
    statementId: world.statementId,
    panelId: world.panel.panelId,
    judgeId: world.panel.judgeId,
    jobId: world.jobId,
    list: 'revocation-0',
    ...{ version: '1', categoryId: world.bank.categoryId, editId: world.bank.editId },
    ...{ importId: world.bank.importId, file: world.bank.mediaFile },
    materialId: path.startsWith('/api/my/') ? world.materials.published : world.materials.draft,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`The world holds nothing for ${name}`);
    return id;
  });
}

/** The same address with ids that nothing has. */
export function strangeAddress({ path }: RouteDefinition): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'seq' || name === 'version'
      ? '1'
      : name === 'file'
        ? `${'0'.repeat(64)}.png`
        : name === 'certificateId'
          ? newPublicId()
          : newId(),
  );
}

const emptyPage = { type: 'doc', content: [] };

/** A body that each route takes, by the route's name, so that a request gets as far as the object. */
export function usualBodies(world: World): Record<string, unknown> {
  const question = buildQuizDefinition().questions[0]?.question;
  const [first] = world.attempt.questions;
  const chosen = first?.asked.type === 'single' ? (first.asked.options[0]?.id ?? null) : null;
  return {
    signIn: { email: 'nobody@example.test', password: 'not a password' },
    changeProfile: { country: 'GR' },
    changePassword: { currentPassword: 'not the password', newPassword: 'lemon tree by the harbour' },
    requestPasswordReset: { email: 'nobody@example.test' },
    completePasswordReset: { token: 'x'.repeat(43), newPassword: 'lemon tree by the harbour' },
    createPerson: { email: 'new@example.test', givenName: 'A', familyName: 'B', language: 'en', roles: ['learner'] },
    changePerson: { grantedRights: ['export-names'] },
    createCourse: { title: 'A course', language: 'en' },
    changeCourse: { title: 'Another title' },
    copyCourse: { title: 'A copy' },
    archiveCourse: { archived: true },
    changeReviewFlags: { reviewFlags: [{ reviewer: 'lawyer', what: 'all of it', where: '' }] },
    addModule: { kind: 'page', title: 'One more' },
    changeModule: { title: 'Another title' },
    orderModules: { moduleIds: [world.draft.quiz, world.draft.page, world.draft.package] },
    addVariant: { packageId: world.packageId, language: 'it', country: null },
    makePackageCurrent: { safe: false },
    changeDraftPage: { body: emptyPage },
    changeDraftQuiz: buildQuizDefinition(),
    openPanel: { borderline: '' },
    addJudge: { name: 'Another judge', qualification: '', isMe: false },
    saveRatings: { round: 1, ratings: [{ itemId: world.panel.itemId, share: 0.5 }] },
    takePassMark: { round: 1 },
    changeDraftForm: { isOn: true, required: false, followUp: true, leftOut: [], own: [] },
    changeTestSet: {
      ...{ beforeModuleId: null, afterModuleId: null, delayedModuleId: world.draft.quiz },
      ...{ delayWeeks: 8, reminders: true, boosters: true },
    },
    answerBooster: { answers: [] },
    saveMyForm: { stage: 'end', answers: [] },
    sendMyForm: { stage: 'end', answers: [] },
    changeMailChoice: { kind: 'follow-up', isWanted: false },
    saveQuizAnswer: { answer: { type: 'single', chosen }, given: 1 },
    stepOn: { position: 1 },
    markText: { levels: [], share: 0.5 },
    previewRegrade: { question },
    regradeQuestion: { question, reason: 'The key was wrong' },
    flagQuestion: { flagged: true },
    giveAccommodation: { extraTimePercent: 25, extraAttempts: 1, reason: 'Shown to the programme' },
    commit: {
      ...{ epoch: 2, itemId: 'item-1', cmi: { core: { lesson_status: 'incomplete' } } },
      ...{ sessionSeconds: 0, activeSeconds: 0, terminate: false },
    },
    heartbeat: {},
    noteTrouble: { epoch: 2, code: 'frozen' },
    chooseOrganization: { organizationId: 'O2' },
    chooseOpening: { opensIn: 'window' },
    changeTarget: { target: 5 },
    findLearners: { search: '', waiting: false, page: 1 },
    decideModule: { kind: 'set', state: 'completed', reason: 'Shown in the ward' },
    waiveFollowedUnit: { nodeId: idOf('one'), ground: 'tested-out', reason: 'Tested out' },
    registerAnew: { keepsResult: true, reason: 'A new year' },
    openUnit: { epoch: 2, itemId: 'item-1' },
    launchCmi5: { auIndex: 0, actor: { account: { homePage: 'https://people.example', name: 'eight' } } },
    waiveUnit: { auIndex: 0, reason: 'Done in the ward' },
    createLrsCredential: { name: 'A client', scopes: ['statements/write'] },
    findRecords: { filter: {}, language: 'en', cursor: null },
    reportProblem: {
      ...{ kind: 'text', message: 'lemon', page: '/courses', appVersion: '0.1.0', language: 'en', browser: 'other' },
      ...{ width: 390, requestId: null },
    },
    closeProblemReport: { closed: true },
    checkCertificateFile: { kind: 'pdf', content: 'a'.repeat(64) },
    suspendCertificate: { reason: 'under-review', note: '' },
    reinstateCertificate: { note: '' },
    supersedeCertificate: { holder: 'Eleni Papadopoulos', note: '' },
    revokeCertificate: { reason: 'issued-in-error', note: '' },
    requestExport: { kind: 'completions', format: 'csv' },

    createQuestionCategory: { name: 'lemon' },
    changeQuestionCategory: { name: 'Another name' },
    createQuestion: { question: buildBankQuestion() },
    saveQuestion: { seen: 2, question: buildBankQuestion({ name: 'lemon' }) },
    restoreQuestionVersion: { seen: 2 },
    editQuestions: { questionIds: [world.bank.questionId], edit: { kind: 'tags', add: ['lemon'], remove: [] } },
    keepQuestionMedia: { uploadId: newId() },
    takeQuestions: { places: [1], categoryId: world.bank.categoryId },
    exportQuestions: { format: 'gift', from: { questionIds: [world.bank.questionId] } },
  };
}
