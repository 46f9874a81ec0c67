import type { CourseDraft, MaterialKind } from '@amelie/contract';
import { Card, Link } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

const kindKeys = {
  handout: 'authoring.handout',
  'facilitator-sheet': 'authoring.sessionSheet',
} as const satisfies Record<MaterialKind, string>;

/** What belongs to the course on paper: handouts for learners, sheets for whoever leads a session. */
export function CourseMaterials({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const format = useFormat();
  if (draft.materials.length === 0) return null;
  return (
    <Card title={t('authoring.materials')}>
      <ul className="flex flex-col">
        {draft.materials.map(({ id, kind, title, bytes }) => (
          <li key={id} className="flex flex-col gap-0.5 border-t border-line py-3 first:border-t-0 first:pt-0">
            <Link href={`/api/courses/${draft.id}/materials/${id}/file`} download>
              <span lang={draft.language}>{title}</span>
            </Link>
            <span className="text-s text-muted">{`${t(kindKeys[kind])} · PDF · ${format.bytes(bytes)}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
