import type { CourseDraft, DraftModule, RichText } from '@amelie/contract';
import { Button, ButtonLink, Dialog, Notice, Page } from '@amelie/ui';
import { useState, type ReactNode } from 'react';
import { useT } from '../../lib/i18n';
import { EditorCrumbs } from './editor-crumbs';
import { LeaveDialog } from './leave-dialog';
import { useSavePage } from './queries';
import { RichTextEditor } from './rich-text-editor';
import { SaveState } from './save-state';
import { storedText } from './stored-text';
import { useAutosave } from './use-autosave';
import { useSafeLeaving } from './use-safe-leaving';

interface PageEditorProps {
  draft: CourseDraft;
  module: DraftModule;
  initial: RichText;
  /** Shows a text as a learner reads it. */
  preview: (body: RichText) => ReactNode;
}

/** A page of the course: written here, saved by itself. */
export function PageEditor({ draft, module, initial, preview }: PageEditorProps) {
  const t = useT();
  const path = { courseId: draft.id, moduleId: module.id };
  const save = useSavePage(path);
  const autosave = useAutosave((body: RichText) => save.mutateAsync({ path, body: { body } }));
  const [body, setBody] = useState(initial);
  const [previewing, setPreviewing] = useState(false);
  const [isTooLong, setIsTooLong] = useState(false);
  const leaving = useSafeLeaving(isTooLong ? 'failed' : autosave.state.kind, autosave.flush);
  const write = (document: unknown) => {
    const stored = storedText(document);
    setIsTooLong(stored === null);
    if (!stored) return;
    setBody(stored);
    autosave.change(stored);
  };
  return (
    <Page
      over={t('authoring.kind.page')}
      title={module.title}
      breadcrumb={<EditorCrumbs draft={draft} />}
      actions={
        <>
          <Button kind="quiet" onPress={() => setPreviewing(true)}>
            {t('authoring.preview')}
          </Button>
          <ButtonLink href={`/teach/courses/${draft.id}`}>{t('authoring.backToCourse')}</ButtonLink>
        </>
      }
    >
      <div className="flex flex-col gap-1">
        {isTooLong && <TooLong />}
        <SaveState state={autosave.state} onRetry={() => void autosave.flush()} />
        <RichTextEditor label={t('authoring.pageText')} lang={draft.language} initial={initial} onChange={write} />
      </div>
      <Dialog
        title={t('authoring.previewTitle')}
        isOpen={previewing}
        onOpenChange={setPreviewing}
        closeLabel={t('common.close')}
        size="l"
      >
        <h2 className="text-2xl">{module.title}</h2>
        {preview(body)}
      </Dialog>
      <LeaveDialog isOpen={leaving.isStuck} onStay={leaving.stay} onLeave={leaving.leave} />
    </Page>
  );
}

/** More than the platform keeps on one page: said at once, because nothing of it is saved from here on. */
function TooLong() {
  const t = useT();
  return (
    <Notice tone="loss" live="assertive" title={t('authoring.notSaved')}>
      {t('authoring.pageTooLong')}
    </Notice>
  );
}
