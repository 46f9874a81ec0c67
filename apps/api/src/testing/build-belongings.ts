import { newId } from '@amelie/ground';
import type { Attested, CourseDraft, Export, QuizAttempt, Target } from '@amelie/contract';
import { buildAu, buildCmi5Package } from '../cmi5/testing/build-cmi5';
import { openModule } from '../launches/testing/build-launch';
import { createCredential } from '../lrs/credentials/create-credential';
import { buildStatement } from '../lrs/testing/build-statement';
import { openClient } from '../lrs/testing/xapi-client';
import { ensureTarget } from '../programmes/ensure-target';
import { readTarget } from '../programmes/target.queries';
import { buildBank, type BuiltBank } from '../questions/testing/build-bank';
import { buildCompletion } from './build-completion';
import {
  buildAdministrator,
  buildLearner,
  buildPublishedCourse,
  buildReadyPackage,
  buildStaff,
  buildTrainer,
} from './builders';
import { buildForm } from './build-form';
import { buildMaterial } from './build-material';
import { buildPanel, type BuiltPanel } from './build-panel';
import { buildWaitingText } from './build-waiting-text';
import type { TestApp, TestClient } from './test-app';

export interface World {
  learner: TestClient;
  trainer: TestClient;
  staff: TestClient;
  administrator: TestClient;
  courseId: string;
  packageId: string;
  /** Modules of the published version. */
  modules: { page: string; package: string; quiz: string };
  /** Modules of a draft, in the course `draftCourseId`. */
  draft: { page: string; quiz: string; package: string };
  /** A further package of the draft's package module. */
  variantId: string;
  draftCourseId: string;
  attempt: QuizAttempt;
  /** A text that a person has to mark, in a course of its own. */
  waiting: { courseId: string; attemptId: string; questionId: string };
  learnerId: string;
  enrolmentId: string;
  launchId: string;
  exportId: string;
  targetId: string;
  reportId: string;
  lrsCredentialId: string;
  statementId: string;
  /** What an administrator has launched from outside. */
  cmi5: { packageId: string; registrationId: string; sessionId: string };
  /** A panel that sets the pass mark of a draft's quiz. */
  panel: BuiltPanel;
  /** A job that was given up. */
  jobId: string;
  certificateId: string;
  /** Handouts of the published version and of the draft. */
  materials: { published: string; draft: string };
  /** What trainers keep in the question bank. */
  bank: BuiltBank;
}

async function buildDraft(app: TestApp, trainer: TestClient, packageId: string) {
  const { body } = await trainer.post<CourseDraft>('/api/courses', { title: 'A draft', language: 'en' });
  const path = `/api/courses/${body.id}/draft/modules`;
  await trainer.post(path, { kind: 'page', title: 'A page' });
  await trainer.post(path, { kind: 'quiz', title: 'A quiz' });
  const added = await trainer.post<CourseDraft>(path, { kind: 'package', title: 'A package', packageId });
  const [page = '', quiz = '', packaged = ''] = added.body.modules.map(({ id }) => id);
  const french = { packageId: await buildReadyPackage(app.database), language: 'fr', country: null };
  const { modules } = (await trainer.post<CourseDraft>(`${path}/${packaged}/packages`, french)).body;
  const variantId = modules.flatMap(({ variants }) => variants).at(0)?.id ?? '';
  const draftMaterial = await buildMaterial(app, body.versionId);
  return { draftMaterial, draftCourseId: body.id, draft: { page, quiz, package: packaged }, variantId };
}

async function buildTarget(app: TestApp): Promise<Target> {
  await ensureTarget(app.database);
  const target = await readTarget(app.database, 'certified-professionals');
  if (!target) throw new Error('no target');
  return target;
}

async function buildReport({ database }: TestApp): Promise<string> {
  const id = newId();
  await database.query(
    `insert into problem_report (id, kind, message, page, app_version, language, browser, width)
     values ($1, 'text', 'A word is missing', '/courses', '0.1.0', 'en', 'other', 390)`,
    [id],
  );
  return id;
}

async function buildLrsCredential({ database, config }: TestApp): Promise<string> {
  const given = { name: 'A client', scopes: ['statements/write' as const], activityPrefix: null };
  const { credential } = await createCredential(database, null, { given, appOrigin: config.appOrigin });
  return credential.id;
}

async function buildCmi5({ database }: TestApp, administrator: TestClient): Promise<World['cmi5']> {
  const packageId = await buildCmi5Package(database, [buildAu('one')]);
  const actor = { account: { homePage: 'https://people.example', name: 'seven' } };
  const { body } = await administrator.post<{ registration: string; sessionId: string }>(
    `/api/packages/${packageId}/cmi5-launches`,
    { auIndex: 0, actor },
  );
  return { packageId, registrationId: body.registration, sessionId: body.sessionId };
}

/** A mail that could not be sent, as the worker leaves it after the last try. */
async function buildFailedJob({ database }: TestApp): Promise<string> {
  const id = newId();
  await database.query(
    `insert into outbox (id, job, payload, published_at, failures, fault, last_failure, started_at, failed_at)
     values ($1, 'send-mail', $2, now(), 8, 'line-down', 'Error: connect', now() - interval '1 second', now())`,
    [id, { mailId: newId() }],
  );
  return id;
}

const attested: Attested = {
  holder: 'Eleni Papadopoulou',
  courseTitle: 'An earlier course',
  courseVersion: 1,
  language: 'en',
  minutes: 10,
  score: null,
  completedOn: '2026-01-31',
  issuer: 'An issuer',
  draft: false,
  credit: 'none',
};

/** One learner in the middle of a course, with a certificate of another, and what trainers and staff have made. */
export async function buildWorld(app: TestApp): Promise<World> {
  const { database } = app;
  const packageId = await buildReadyPackage(database);
  const course = await buildPublishedCourse(database, {
    modules: [{ kind: 'page' }, { kind: 'package', packageId }, { kind: 'quiz' }],
  });
  const [page = '', packaged = '', quiz = ''] = course.moduleIds;
  await buildForm(database, course.versionId);
  const { accountId } = await buildLearner(database);
  const learner = await app.as(accountId);
  const { courseId } = course;
  const enrolled = await learner.post<{ enrolmentId: string }>(`/api/courses/${courseId}/enrolments`);
  const { enrolmentId } = enrolled.body;
  const at = { client: learner, accountId, courseId, moduleId: packaged, enrolmentId, packageId };
  const { launchId } = await openModule(at);
  const attempt = (await learner.post<QuizAttempt>(`/api/my/modules/${quiz}/quiz-attempts`)).body;
  const earlier = await buildPublishedCourse(database, { modules: [{ kind: 'page' }] });
  const { certificateId } = await buildCompletion(database, { accountId, course: earlier, at: new Date() });
  await database.query(`update certificate set attested = $2 where id = $1`, [certificateId, attested]);
  const [trainer, staff, administrator] = await Promise.all(
    [await buildTrainer(database), await buildStaff(database), await buildAdministrator(database)].map((account) =>
      app.as(account.accountId),
    ),
  );
  if (!trainer || !staff || !administrator || !certificateId) throw new Error('not built');
  const { draftMaterial, ...draft } = await buildDraft(app, trainer, packageId);
  const { sat: _, ...waiting } = await buildWaitingText(app);
  const asked = await staff.post<Export>('/api/exports', { kind: 'completions', format: 'csv' });
  return {
    ...{ learner, trainer, staff, administrator, courseId, packageId, attempt, launchId, certificateId },
    modules: { page, package: packaged, quiz },
    ...draft,
    waiting,
    learnerId: accountId,
    enrolmentId,
    exportId: asked.body.id,
    targetId: (await buildTarget(app)).id,
    reportId: await buildReport(app),
    lrsCredentialId: await buildLrsCredential(app),
    statementId: await (await openClient(app)).store(buildStatement()),
    cmi5: await buildCmi5(app, administrator),
    panel: await buildPanel(database, draft.draftCourseId),
    jobId: await buildFailedJob(app),
    bank: await buildBank(app, trainer),
    materials: { published: await buildMaterial(app, course.versionId), draft: draftMaterial },
  };
}
