import { newId } from '@amelie/ground';
import type { CommitBody, CompletionRule, Edition, LaunchStart, PackageItem, PlayerState } from '@amelie/contract';
import type { Database } from '../../platform/database/database';
import { buildLearner, buildPublishedCourse } from '../../testing/builders';
import type { TestApp, TestClient } from '../../testing/test-app';
import { buildItem } from '../../../../../libs/contract/src/testing/build-item';

export { buildItem };

/** A package that was imported well, with these items. */
export async function buildPackageOf(
  database: Database,
  items: PackageItem[],
  edition: Edition = 'scorm12',
): Promise<string> {
  const packageId = newId();
  const report = {
    edition,
    title: 'A package',
    items,
    files: 0,
    unpackedBytes: 100,
    externalHosts: [],
    opensPopups: false,
    hasSequencing: false,
    repaired: [],
    leftOut: [],
  };
  await database.query(
    `insert into package (id, file_name, state, size_bytes, title, edition, report, ready_at)
     values ($1, 'package.zip', 'ready', 1000, 'A package', $2, $3, now())`,
    [packageId, edition, report],
  );
  return packageId;
}

export interface LearningPackage {
  accountId: string;
  client: TestClient;
  courseId: string;
  moduleId: string;
  enrolmentId: string;
  packageId: string;
}

interface Wishes {
  items?: PackageItem[];
  edition?: Edition;
  rule?: CompletionRule;
  /** A package that is there, instead of items. */
  packageId?: string;
}

/** A learner who is enrolled in a course with one package module. */
export async function buildLearningPackage(app: TestApp, wishes: Wishes = {}): Promise<LearningPackage> {
  const { database } = app;
  const packageId =
    wishes.packageId ?? (await buildPackageOf(database, wishes.items ?? [buildItem('one')], wishes.edition));
  const rule = wishes.rule ?? ({ kind: 'package-completed' } as const);
  const course = await buildPublishedCourse(database, { modules: [{ kind: 'package', packageId, rule }] });
  const { accountId } = await buildLearner(database);
  const enrolmentId = newId();
  await database.query(`insert into enrolment (id, account_id, course_id, version_id) values ($1, $2, $3, $4)`, [
    enrolmentId,
    accountId,
    course.courseId,
    course.versionId,
  ]);
  const [moduleId = ''] = course.moduleIds;
  return { accountId, client: await app.as(accountId), courseId: course.courseId, moduleId, enrolmentId, packageId };
}

/** Launches the module and loads the player, as a browser would. */
export async function openModule({ client, moduleId }: LearningPackage): Promise<PlayerState> {
  const { body } = await client.post<LaunchStart>(`/api/my/modules/${moduleId}/launches`);
  return (await client.post<PlayerState>(`/api/launches/${body.launchId}/opening`)).body;
}

export interface Sent extends Partial<CommitBody> {
  seq?: number;
}

/** Sends one commit; what is not given is that of a learner in the middle of item `one`. */
export function sendCommit(client: TestClient, state: PlayerState, { seq, ...body }: Sent = {}) {
  const whole: CommitBody = {
    epoch: state.epoch,
    itemId: state.currentItemId,
    cmi: { core: { lesson_status: 'incomplete', lesson_location: 'p1' } },
    sessionSeconds: 0,
    activeSeconds: 0,
    terminate: false,
    ...body,
  };
  return client.put(`/api/launches/${state.launchId}/commits/${seq ?? state.lastSeq + 1}`, whole);
}
