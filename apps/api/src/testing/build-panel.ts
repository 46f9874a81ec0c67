import { newId } from '@amelie/ground';
import type { Askable } from '../platform/database/database';

export interface BuiltPanel {
  panelId: string;
  judgeId: string;
  itemId: string;
}

/** A panel of one question with one judge who has no account. */
export async function buildPanel(database: Askable, courseId: string): Promise<BuiltPanel> {
  const [panelId, judgeId, itemId] = [newId(), newId(), newId()];
  const items = [{ id: itemId, text: 'Which one?', type: 'single', parts: [], maxMark: 1 }];
  await database.query(
    `insert into standard_panel (id, course_id, title, items, item_ids) values ($1, $2, 'A quiz', $3, $4::uuid[])`,
    [panelId, courseId, JSON.stringify(items), [itemId]],
  );
  await database.query(`insert into standard_judge (id, panel_id, name) values ($1, $2, 'A judge')`, [
    judgeId,
    panelId,
  ]);
  return { panelId, judgeId, itemId };
}
