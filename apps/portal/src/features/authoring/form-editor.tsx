import { formKinds, type CourseDraft, type CourseForm } from '@amelie/contract';
import { Button, Card, Menu, Page, Switch } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { EditorCrumbs } from './editor-crumbs';
import { changeOwn, mostOwnQuestions, newFormQuestion } from './form-draft';
import { OwnQuestionFields } from './form-own-question';
import { FormReady } from './form-ready';
import { LeaveDialog } from './leave-dialog';
import { SaveBar } from './save-bar';
import { useFormDraft } from './use-form-draft';
import { useLeaveGuard } from './use-leave-guard';

/** The evaluation form of a course: when it is asked, and what; saved as a whole when the author says so. */
export function FormEditor({ draft, initial }: { draft: CourseDraft; initial: CourseForm }) {
  const t = useT();
  const editing = useFormDraft({ courseId: draft.id, language: draft.language }, initial);
  const { form, isDirty, save } = editing;
  const blocker = useLeaveGuard(isDirty);
  return (
    <Page
      width="read"
      over={draft.title || t('authoring.untitled')}
      title={t('authoring.form.title')}
      lead={t('authoring.form.lead')}
      breadcrumb={<EditorCrumbs draft={draft} />}
    >
      <Card title={t('authoring.form.settings')}>
        <FormSettings form={form} onChange={editing.change} />
      </Card>
      {form.isOn && (
        <>
          <Card title={t('authoring.form.ready')}>
            <p className="text-muted">{t('authoring.form.readyHint')}</p>
            <FormReady form={form} language={draft.language} onChange={editing.change} />
          </Card>
          <Card title={t('authoring.form.own')}>
            <OwnQuestions editing={editing} draft={draft} />
          </Card>
        </>
      )}
      <SaveBar
        state={<FormState isDirty={isDirty} faults={editing.faults.size} error={save.error} />}
        action={
          <Button isDisabled={!isDirty} pending={save.isPending && t('common.saving')} onPress={editing.submit}>
            {t('common.save')}
          </Button>
        }
      />
      <LeaveDialog
        isOpen={blocker.state === 'blocked'}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </Page>
  );
}

interface FormSettingsProps {
  form: CourseForm;
  onChange: (part: Partial<CourseForm>) => void;
}

function FormSettings({ form: { isOn, required, followUp }, onChange }: FormSettingsProps) {
  const t = useT();
  return (
    <>
      <Switch isSelected={isOn} onChange={(on) => onChange({ isOn: on })} hint={t('authoring.form.switchHint')}>
        {t('authoring.form.switch')}
      </Switch>
      {isOn && (
        <>
          <Switch
            isSelected={required}
            onChange={(on) => onChange({ required: on })}
            hint={t('authoring.form.requiredHint')}
          >
            {t('authoring.form.required')}
          </Switch>
          <Switch
            isSelected={followUp}
            onChange={(on) => onChange({ followUp: on })}
            hint={t('authoring.form.followUpHint')}
          >
            {t('authoring.form.followUp')}
          </Switch>
        </>
      )}
    </>
  );
}

function OwnQuestions({ editing, draft }: { editing: ReturnType<typeof useFormDraft>; draft: CourseDraft }) {
  const t = useT();
  const { form, faults, change } = editing;
  return (
    <>
      {form.own.length === 0 && <p className="text-muted">{t('authoring.form.ownNone')}</p>}
      <ul className="flex flex-col gap-4">
        {form.own.map((question, place) => (
          <OwnQuestionFields
            key={question.id}
            question={question}
            number={place + 1}
            language={draft.language}
            faults={faults}
            followUp={form.followUp}
            onChange={(changed) => change({ own: changeOwn(form, question.id, changed) })}
          />
        ))}
      </ul>
      {form.own.length < mostOwnQuestions && (
        <div className="self-start rounded-m border border-edge">
          <Menu
            label={t('authoring.form.add')}
            icon="plus"
            showLabel
            entries={formKinds.map((kind) => ({
              id: kind,
              label: t(`authoring.form.kind.${kind}`),
              onAction: () => change({ own: [...form.own, newFormQuestion(kind)] }),
            }))}
          />
        </div>
      )}
    </>
  );
}

/** Whether the form is safe, what keeps it from being saved, or what was answered. */
function FormState({ isDirty, faults, error }: { isDirty: boolean; faults: number; error: unknown }) {
  const t = useT();
  const say = useRefusalText();
  if (faults > 0)
    return (
      <p role="alert" className="text-s text-loss">
        <strong>{t('authoring.form.faults', { count: faults })}.</strong>
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
      {t(isDirty ? 'authoring.form.dirty' : 'authoring.form.clean')}
    </p>
  );
}
