import type { MaterialKind } from '@amelie/contract';
import { storeMaterial } from '../materials/store-material';
import { rowOf } from '../platform/database/database';
import { Files } from '../platform/tokens';
import type { TestApp } from './test-app';

/** Gives a version a material of a kind: some bytes under a title. Answers its id. */
export async function buildMaterial(
  { app, database }: TestApp,
  versionId: string,
  wishes: { kind?: MaterialKind; title?: string; bytes?: string } = {},
): Promise<string> {
  const { kind = 'handout', title = 'To take along', bytes = '%PDF-1.7' } = wishes;
  const pdf = Buffer.from(bytes);
  await storeMaterial({ database, files: app.get(Files) }, { versionId, kind, title, language: 'en', pdf });
  const row = await rowOf<{ id: string }>(
    database,
    `select id from course_material where version_id = $1 and kind = $2`,
    [versionId, kind],
  );
  return row?.id ?? '';
}
