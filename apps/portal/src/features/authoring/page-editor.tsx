import type { CourseDraft, DraftModule, PageContent } from '@amelie/contract';
import { Button, ButtonLink, Dialog, Page } from '@amelie/ui';
import { useState, type ReactNode } from 'react';
import { useT } from '../../lib/i18n';
import type { EditorBeside } from '../../lib/text-editor/editor-beside';
import { EditorCrumbs } from './editor-crumbs';
import { EditorGlossary } from './editor-glossary';
import { EditorSources } from './editor-sources';
import { EditorWayRound } from './editor-way-round';
import { LeaveDialog } from './leave-dialog';
import { RichTextEditor } from '../../lib/text-editor/rich-text-editor';
import { SaveBar } from './save-bar';
import { SaveState } from './save-state';
import { usePageDraft } from './use-page-draft';
import { useSafeLeaving } from './use-safe-leaving';

interface PageEditorProps {
  draft: CourseDraft;
  module: DraftModule;
  initial: PageContent;
  /** Shows a page as a learner reads it. */
  preview: (page: PageContent) => ReactNode;
}

/** A page of the course: its text and what stands beside it, written here, saved by itself. */
export function PageEditor({ draft, module, initial, preview }: PageEditorProps) {
  const t = useT();
  const editing = usePageDraft({ courseId: draft.id, moduleId: module.id }, initial);
  const { stored, autosave } = editing;
  const [previewing, setPreviewing] = useState(false);
  const leaving = useSafeLeaving(editing.isTooLong ? 'failed' : autosave.state.kind, autosave.flush);
  return (
    <Page
      over={t('authoring.kind.page')}
      title={module.title}
      breadcrumb={<EditorCrumbs draft={draft} />}
      actions={<ButtonLink href={`/teach/courses/${draft.id}`}>{t('authoring.backToCourse')}</ButtonLink>}
    >
      <PageFields draft={draft} initial={initial} editing={editing} />
      <SaveBar
        state={
          editing.isTooLong ? <TooLong /> : <SaveState state={autosave.state} onRetry={() => void autosave.flush()} />
        }
        action={
          <Button kind="quiet" onPress={() => setPreviewing(true)}>
            {t('authoring.preview')}
          </Button>
        }
      />
      <Dialog
        title={t('authoring.previewTitle')}
        isOpen={previewing}
        onOpenChange={setPreviewing}
        closeLabel={t('common.close')}
        size="l"
      >
        <h2 className="text-2xl">{module.title}</h2>
        {preview(stored)}
      </Dialog>
      <LeaveDialog isOpen={leaving.isStuck} onStay={leaving.stay} onLeave={leaving.leave} />
    </Page>
  );
}

interface PageFieldsProps {
  draft: CourseDraft;
  initial: PageContent;
  editing: ReturnType<typeof usePageDraft>;
}

/** The text, the way round it, and what its marks point at. */
function PageFields({ draft, initial, editing }: PageFieldsProps) {
  const t = useT();
  const { sources, stored } = editing;
  const beside: EditorBeside = {
    ...{ lang: draft.language, sources, glossary: stored.glossary },
    ...{ onSource: editing.saveSource, onTerm: editing.saveTerm },
  };
  return (
    <>
      <RichTextEditor
        label={t('authoring.pageText')}
        initial={initial.body}
        lang={draft.language}
        beside={beside}
        onChange={(body) => editing.change({ body })}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <EditorSources sources={sources} onSave={editing.saveSource} onRemove={editing.removeSource} />
        <EditorGlossary
          glossary={stored.glossary}
          used={editing.usedTerms}
          lang={draft.language}
          onSave={editing.saveTerm}
          onRemove={editing.removeTerm}
        />
      </div>
      <EditorWayRound
        note={editing.note}
        onNote={editing.changeNote}
        lacksSummary={editing.lacksSummary}
        summary={
          <RichTextEditor
            label={t('authoring.pageSummary')}
            initial={initial.summary}
            lang={draft.language}
            beside={beside}
            onChange={(summary) => editing.change({ summary })}
            isShort
          />
        }
      />
    </>
  );
}

/** More than the platform keeps on one page: said at once, because nothing of it is saved from here on. */
function TooLong() {
  const t = useT();
  return (
    <p role="alert" className="text-s text-loss">
      <strong>{t('authoring.notSaved')}.</strong> {t('authoring.pageTooLong')}
    </p>
  );
}
