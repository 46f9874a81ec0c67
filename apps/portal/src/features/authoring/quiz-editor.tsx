import type { CourseDraft, DraftModule, QuizDefinition } from '@amelie/contract';
import { Button, Card, EmptyState, Page } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { EditorCrumbs } from './editor-crumbs';
import { LeaveDialog } from './leave-dialog';
import { mostQuestions } from './quiz-draft';
import { QuizPreview } from './quiz-preview';
import { QuizQuestions } from './quiz-questions';
import { QuizSettings } from './quiz-settings';
import { SaveBar } from './save-bar';
import { useLeaveGuard } from './use-leave-guard';
import { useQuizDraft } from './use-quiz-draft';

interface QuizEditorProps {
  draft: CourseDraft;
  module: DraftModule;
  initial: QuizDefinition;
}

/** A quiz of the course: its rules and its questions, saved as a whole when the author says so. */
export function QuizEditor({ draft, module, initial }: QuizEditorProps) {
  const t = useT();
  const editing = useQuizDraft({ courseId: draft.id, moduleId: module.id }, initial, draft.language);
  const { quiz, isDirty, faults, save } = editing;
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
      <Questions editing={editing} draft={draft} />
      <SaveBar
        state={<QuizState isDirty={isDirty} faults={faults.size} error={save.error} />}
        action={
          <Button isDisabled={!isDirty} pending={save.isPending && t('common.saving')} onPress={editing.submit}>
            {t('authoring.saveQuiz')}
          </Button>
        }
      />
      {previewing && <QuizPreview title={module.title} quiz={quiz} onClose={() => setPreviewing(false)} />}
      <LeaveDialog
        isOpen={blocker.state === 'blocked'}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </Page>
  );
}

function Questions({ editing, draft }: { editing: ReturnType<typeof useQuizDraft>; draft: CourseDraft }) {
  const t = useT();
  const { questions } = editing.quiz;
  return (
    <section className="flex flex-col gap-4">
      <h2>{t('authoring.questionCount', { count: questions.length })}</h2>
      {questions.length === 0 && (
        <EmptyState icon="check" level={3} title={t('authoring.noQuestions')}>
          <p>{t('authoring.noQuestionsText')}</p>
        </EmptyState>
      )}
      <QuizQuestions
        questions={questions}
        lang={draft.language}
        faults={editing.faults}
        open={editing.open}
        onOpen={editing.setOpen}
        onChange={(changed) => editing.change({ questions: changed })}
      />
      <div>
        <Button kind="quiet" icon="plus" onPress={editing.add} isDisabled={questions.length >= mostQuestions}>
          {t('authoring.addQuestion')}
        </Button>
      </div>
    </section>
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
