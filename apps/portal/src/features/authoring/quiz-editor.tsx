import type { CourseDraft, DraftModule, QuizDefinition } from '@amelie/contract';
import { Button, Card, Dialog, Page } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { EditorCrumbs } from './editor-crumbs';
import { LeaveDialog } from './leave-dialog';
import type { QuizComposing } from './quiz-composing';
import { QuizSettings } from './quiz-settings';
import { SaveBar } from './save-bar';
import { useLeaveGuard } from './use-leave-guard';
import { useQuizDraft } from './use-quiz-draft';

interface QuizEditorProps {
  draft: CourseDraft;
  module: DraftModule;
  initial: QuizDefinition;
  composing: QuizComposing;
}

/** A quiz of the course: its rules and its questions, saved as a whole when the author says so. */
export function QuizEditor({ draft, module, initial, composing }: QuizEditorProps) {
  const t = useT();
  const format = useFormat();
  const editing = useQuizDraft({ courseId: draft.id, moduleId: module.id }, initial, composing);
  const { quiz, isDirty, faults, refused, save, changeItems } = editing;
  const [previewing, setPreviewing] = useState(false);
  const blocker = useLeaveGuard(isDirty);
  return (
    <Page
      over={t('authoring.kind.quiz')}
      title={module.title}
      breadcrumb={<EditorCrumbs draft={draft} />}
      actions={
        <Button kind="quiet" isDisabled={quiz.questions.length === 0} onPress={() => setPreviewing(true)}>
          {t('authoring.preview')}
        </Button>
      }
    >
      <Card title={t('authoring.quizRules')}>
        <QuizSettings quiz={quiz} onChange={editing.change} />
      </Card>
      {composing.list({ items: quiz.questions, lang: draft.language, refused, onChange: changeItems })}
      <SaveBar
        state={<QuizState isDirty={isDirty} faults={faults} error={save.error} />}
        action={
          <Button isDisabled={!isDirty} pending={save.isPending && t('common.saving')} onPress={editing.submit}>
            {t('authoring.saveQuiz')}
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
        <p className="text-muted">
          {t('authoring.questionCount', { count: quiz.questions.length })} ·{' '}
          {t('authoring.passAt', { share: format.percent(quiz.passMark) })}
        </p>
        {composing.preview(quiz.questions)}
      </Dialog>
      <LeaveDialog
        isOpen={blocker.state === 'blocked'}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </Page>
  );
}

/** Whether the quiz is safe, what keeps it from being saved, or what was answered. */
function QuizState({ isDirty, faults, error }: { isDirty: boolean; faults: number; error: unknown }) {
  const t = useT();
  const say = useRefusalText();
  if (faults > 0)
    return (
      <p role="alert" className="text-s text-loss">
        <strong>{t('authoring.quizFaults', { count: faults })}.</strong> {t('authoring.quizFaultsText')}
      </p>
    );
  if (error)
    return (
      <p role="alert" className="text-s text-loss">
        <strong>{t('authoring.notSaved')}.</strong> {say(error)}
      </p>
    );
  return (
    <p role="status" className="text-s text-muted">
      {t(isDirty ? 'authoring.quizDirty' : 'authoring.quizClean')}
    </p>
  );
}
