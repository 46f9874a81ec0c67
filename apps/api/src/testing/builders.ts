import { newId } from '@amelie/ground';
import { type CompletionRule, type ModuleKind, type QuizDefinition, type Role, usualDelivery } from '@amelie/contract';
import { saveQuizDefinition } from '../courses/quiz.queries';
import { buildCommon, choiceOption, itemOf } from './build-question';
import type { Database } from '../platform/database/database';
import { hashPassword } from '../people/hash-password';
import { buildItem } from '../../../../libs/contract/src/testing/build-item';

export interface BuiltAccount {
  accountId: string;
  email: string;
  password: string;
}

interface AccountWishes {
  email?: string;
  givenName?: string;
  familyName?: string;
  language?: string;
  country?: string;
  profession?: string;
  gender?: string;
  roles?: Role[];
}

export const testPassword = 'a long enough test phrase';
let cachedHash: Promise<string> | null = null;

export async function buildAccount(database: Database, wishes: AccountWishes = {}): Promise<BuiltAccount> {
  const accountId = newId();
  const email = wishes.email ?? `${accountId}@example.test`;
  const hash = await (cachedHash ??= hashPassword(testPassword));
  await database.query(
    `insert into account (id, email, given_name, family_name, language, roles, password_hash, country, profession, gender)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      accountId,
      email,
      wishes.givenName ?? 'Eleni',
      wishes.familyName ?? 'Papadopoulou',
      wishes.language ?? 'en',
      wishes.roles ?? ['learner'],
      hash,
      wishes.country ?? null,
      wishes.profession ?? null,
      wishes.gender ?? null,
    ],
  );
  return { accountId, email, password: testPassword };
}

export const buildLearner = (database: Database, wishes: AccountWishes = {}) =>
  buildAccount(database, { roles: ['learner'], ...wishes });
export const buildTrainer = (database: Database) => buildAccount(database, { roles: ['trainer'] });
export const buildStaff = (database: Database) => buildAccount(database, { roles: ['staff'] });
export const buildAdministrator = (database: Database) => buildAccount(database, { roles: ['administrator'] });

interface ModuleWishes {
  kind: ModuleKind;
  title?: string;
  minutes?: number;
  required?: boolean;
  rule?: CompletionRule;
  packageId?: string;
  /** Of a package or a quiz; a page has its note beside its text. */
  contentNote?: string;
  quiz?: Partial<QuizDefinition>;
}

export interface BuiltCourse {
  courseId: string;
  versionId: string;
  moduleIds: string[];
}

const usualRule: Record<ModuleKind, CompletionRule> = {
  page: { kind: 'page-read' },
  package: { kind: 'package-completed' },
  quiz: { kind: 'quiz-passed' },
};

/** A quiz with two questions: one single choice, one multiple choice. */
export function buildQuizDefinition(wishes: Partial<QuizDefinition> = {}): QuizDefinition {
  const one = [choiceOption('right', 1), choiceOption('wrong', 0), choiceOption('also wrong', 0)];
  const several = [choiceOption('first right', 1), choiceOption('second right', 1), choiceOption('wrong', 0)];
  const multiple = { type: 'multiple', marking: 'all-or-nothing', penalty: 0, shuffle: true } as const;
  return {
    ...usualDelivery,
    passMark: 0.5,
    sections: [],
    questions: [
      itemOf({ ...buildCommon('Which one?'), type: 'single', shuffle: true, options: one }),
      itemOf({ ...buildCommon('Which ones?'), ...multiple, options: several }),
    ],
    ...wishes,
  };
}

async function insertContent(database: Database, module: ModuleWishes) {
  if (module.kind === 'page') {
    const pageId = newId();
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A page.' }] }] };
    await database.query(`insert into page (id, body) values ($1, $2)`, [pageId, body]);
    return { pageId, quizId: null };
  }
  if (module.kind === 'package') return { pageId: null, quizId: null };
  const quizId = newId();
  const quiz = buildQuizDefinition(module.quiz);
  await saveQuizDefinition(database, quizId, quiz);
  return { pageId: null, quizId };
}

/** A published course of version 1 with these modules, in order. */
export async function buildPublishedCourse(
  database: Database,
  wishes: { modules: ModuleWishes[]; title?: string; needsGradedEvidence?: boolean; reviewFlags?: unknown[] },
): Promise<BuiltCourse> {
  const courseId = newId();
  const versionId = newId();
  await database.query(`insert into course (id) values ($1)`, [courseId]);
  await database.query(
    `insert into course_version (id, course_id, number, state, title, language, certificate_needs_graded_evidence, review_flags, changed, published_at)
     values ($1, $2, 1, 'published', $3, 'en', $4, $5, false, now())`,
    [
      versionId,
      courseId,
      wishes.title ?? 'A course',
      wishes.needsGradedEvidence ?? true,
      JSON.stringify(wishes.reviewFlags ?? []),
    ],
  );
  const moduleIds: string[] = [];
  for (const [index, module] of wishes.modules.entries()) {
    const { pageId, quizId } = await insertContent(database, module);
    const moduleId = newId();
    await database.query(
      `insert into course_module (id, version_id, position, kind, title, minutes, required, rule, page_id, package_id, quiz_id,
         content_note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        moduleId,
        versionId,
        index + 1,
        module.kind,
        module.title ?? `Module ${index + 1}`,
        module.minutes ?? 10,
        module.required ?? true,
        module.rule ?? usualRule[module.kind],
        pageId,
        module.packageId ?? null,
        quizId,
        module.contentNote ?? null,
      ],
    );
    moduleIds.push(moduleId);
  }
  return { courseId, versionId, moduleIds };
}

/** A package that was imported well: one SCO of SCORM 1.2 with one stored page. */
export async function buildReadyPackage(
  database: Database,
  wishes: { title?: string; masteryScore?: number } = {},
): Promise<string> {
  const packageId = newId();
  const report = {
    edition: 'scorm12',
    title: wishes.title ?? 'A package',
    items: [
      buildItem('item-1', {
        title: 'The only item',
        href: 'index.html',
        masteryScore: wishes.masteryScore ?? null,
      }),
    ],
    files: 1,
    unpackedBytes: 100,
    externalHosts: [],
    opensPopups: false,
    hasSequencing: false,
    repaired: [],
    leftOut: [],
  };
  await database.query(
    `insert into package (id, file_name, state, size_bytes, title, edition, report, ready_at)
     values ($1, 'package.zip', 'ready', 1000, $2, 'scorm12', $3, now())`,
    [packageId, report.title, report],
  );
  return packageId;
}
