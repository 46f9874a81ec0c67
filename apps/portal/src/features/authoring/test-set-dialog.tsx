import type { CourseDraft, DraftModule, TestSet } from '@amelie/contract';
import { NativeSelect, Switch, TextField } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useT } from '../../lib/i18n';
import { useChangeTestSet } from './test-set-queries';

interface TestSetDialogProps {
  draft: CourseDraft;
  initial: TestSet;
  onClose: () => void;
}

const none = 'none';
const mostWeeks = 52;
const isWeeks = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostWeeks;

/** Names the quizzes that are the tests before, after and weeks later. */
export function TestSetDialog({ draft, initial, onClose }: TestSetDialogProps) {
  const t = useT();
  const change = useChangeTestSet(draft.id);
  const [set, setSet] = useState(initial);
  const [weeks, setWeeks] = useState(String(initial.delayWeeks));
  const [wasSent, setWasSent] = useState(false);
  const quizzes = draft.modules.filter(({ kind }) => kind === 'quiz');
  const submit = () => {
    setWasSent(true);
    if (!isWeeks(weeks)) return;
    const body = { ...set, delayWeeks: Number(weeks) };
    change.mutate({ path: { courseId: draft.id }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('authoring.tests.title')}
      confirmLabel={t('common.save')}
      change={change}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-muted">{t(quizzes.length > 0 ? 'authoring.tests.lead' : 'authoring.tests.noQuizzes')}</p>
      {(['before', 'after', 'delayed'] as const).map((test) => (
        <TestSelect
          key={test}
          label={t(`authoring.tests.${test}`)}
          quizzes={quizzes}
          value={set[`${test}ModuleId`]}
          onChange={(id) => setSet({ ...set, [`${test}ModuleId`]: id })}
        />
      ))}
      {set.delayedModuleId && (
        <>
          <TextField
            label={t('authoring.tests.weeks')}
            inputMode="numeric"
            value={weeks}
            onChange={setWeeks}
            error={wasSent && !isWeeks(weeks) && t('authoring.tests.weeksFault')}
          />
          <Reminders isOn={set.reminders} onChange={(reminders) => setSet({ ...set, reminders })} />
        </>
      )}
      <Boosters isOn={set.boosters} onChange={(boosters) => setSet({ ...set, boosters })} />
    </FormDialog>
  );
}

function Reminders({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useT();
  return (
    <Switch isSelected={isOn} onChange={onChange} hint={t('authoring.tests.remindersHint')}>
      {t('authoring.tests.reminders')}
    </Switch>
  );
}

function Boosters({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useT();
  return (
    <Switch isSelected={isOn} onChange={onChange} hint={t('authoring.tests.boostersHint')}>
      {t('authoring.tests.boosters')}
    </Switch>
  );
}

interface TestSelectProps {
  label: string;
  quizzes: readonly DraftModule[];
  value: string | null;
  onChange: (id: string | null) => void;
}

function TestSelect({ label, quizzes, value, onChange }: TestSelectProps) {
  const t = useT();
  return (
    <NativeSelect
      label={label}
      options={[
        { value: none, label: t('authoring.tests.none') },
        ...quizzes.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={value ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
    />
  );
}
