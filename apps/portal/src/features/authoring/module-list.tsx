import type { CourseDraft, DraftModule } from '@amelie/contract';
import { LiveRegion, Notice } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { ModuleLanguages } from './module-languages';
import { ModuleRow } from './module-row';
import { ModuleSettings } from './module-settings';
import { useOrderModules } from './queries';
import { RemoveModule } from './remove-module';
import { useReorder } from '../../lib/reorder/use-reorder';

/** The modules of the draft in their order: dragged or moved step by step, each with its settings. */
export function ModuleList({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const order = useOrderModules();
  const [announced, setAnnounced] = useState('');
  const [opened, setOpened] = useState<OpenedDialog | null>(null);
  const ids = draft.modules.map((module) => module.id);
  const { list, drag, handleProps, moveBy } = useReorder({
    ids,
    onOrder: (moduleIds, moved) => {
      const title = draft.modules.find(({ id }) => id === moved)?.title ?? '';
      setAnnounced(t('authoring.moved', { title, place: moduleIds.indexOf(moved) + 1, of: moduleIds.length }));
      order.mutate({ path: { courseId: draft.id }, body: { moduleIds } });
    },
  });
  return (
    <>
      {order.isError && <Failed error={order.error} />}
      <ol ref={list} className="flex flex-col">
        {draft.modules.map((module, place) => (
          <ModuleRow
            key={module.id}
            courseId={draft.id}
            module={module}
            place={place + 1}
            of={ids.length}
            problems={draft.problems.filter(({ moduleId }) => moduleId === module.id)}
            drop={dropLine(drag, { place, last: place === ids.length - 1 })}
            isDragged={drag?.id === module.id}
            handle={handleProps(module.id)}
            onMove={(places) => moveBy(module.id, places)}
            onSettings={() => setOpened({ kind: 'settings', module })}
            onLanguages={() => setOpened({ kind: 'languages', module })}
            onRemove={() => setOpened({ kind: 'removal', module })}
          />
        ))}
      </ol>
      <LiveRegion>{announced}</LiveRegion>
      {opened && <ModuleDialog draft={draft} opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface OpenedDialog {
  kind: 'settings' | 'languages' | 'removal';
  module: DraftModule;
}

interface ModuleDialogProps {
  draft: CourseDraft;
  opened: OpenedDialog;
  onClose: () => void;
}

function ModuleDialog({ draft, opened: { kind, module }, onClose }: ModuleDialogProps) {
  const { id: courseId, modules } = draft;
  if (kind === 'settings')
    return <ModuleSettings courseId={courseId} modules={modules} module={module} onClose={onClose} />;
  if (kind === 'removal') return <RemoveModule courseId={courseId} module={module} onClose={onClose} />;
  // What changes in the dialog is shown in it.
  const now = modules.find(({ id }) => id === module.id);
  return now && <ModuleLanguages course={draft} module={now} onClose={onClose} />;
}

function Failed({ error }: { error: unknown }) {
  const say = useRefusalText();
  return (
    <Notice tone="caution" live="assertive">
      {say(error)}
    </Notice>
  );
}

/** On which side of a row the line stands that shows where a dragged row would land. */
function dropLine(drag: { gap: number } | null, row: { place: number; last: boolean }): 'before' | 'after' | null {
  if (drag?.gap === row.place) return 'before';
  return row.last && drag?.gap === row.place + 1 ? 'after' : null;
}
