import type { CompletionRule, DraftModule } from '@amelie/contract';
import { Switch, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { FormDialog } from '../../lib/forms/form-dialog';
import { oneLine } from './one-line';
import { PackageSelect } from './package-select';
import { useChangeModule } from './queries';
import { RuleField } from './rule-field';

interface ModuleSettingsProps {
  courseId: string;
  module: DraftModule;
  /** All of the course: a package may count by one of its quizzes. */
  modules: readonly DraftModule[];
  onClose: () => void;
}

const mostMinutes = 600;
const isMinutes = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= mostMinutes;

/** Title, time, whether it is required, when it counts as done, and what is said before it. */
export function ModuleSettings({ courseId, module, modules, onClose }: ModuleSettingsProps) {
  const t = useT();
  const change = useChangeModule();
  const [settings, setSettings] = useState<Settings>({ ...module, minutes: String(module.minutes) });
  const [wasSent, setWasSent] = useState(false);
  const { title, minutes, required, rule, packageId } = settings;
  // A page has its note beside its text.
  const note = module.kind === 'page' ? {} : { contentNote: oneLine(settings.contentNote ?? '').trim() || null };
  const submit = () => {
    setWasSent(true);
    if (title.trim() === '' || !isMinutes(minutes)) return;
    const body = { title, minutes: Number(minutes), required, rule, ...note, ...(packageId ? { packageId } : {}) };
    change.mutate({ path: { courseId, moduleId: module.id }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('authoring.settingsOf', { title: module.title })}
      confirmLabel={t('common.save')}
      change={change}
      onSubmit={submit}
      onClose={onClose}
    >
      <SettingsFields
        module={module}
        quizzes={modules.filter(({ kind }) => kind === 'quiz')}
        settings={settings}
        showFaults={wasSent}
        onChange={(part) => setSettings({ ...settings, ...part })}
      />
    </FormDialog>
  );
}

interface Settings {
  title: string;
  minutes: string;
  required: boolean;
  rule: CompletionRule;
  contentNote: string | null;
  packageId: string | null;
}

interface SettingsFieldsProps {
  module: DraftModule;
  quizzes: readonly DraftModule[];
  settings: Settings;
  showFaults: boolean;
  onChange: (part: Partial<Settings>) => void;
}

function SettingsFields({ module, quizzes, settings, showFaults, onChange }: SettingsFieldsProps) {
  const t = useT();
  const { title, minutes, required, rule, contentNote, packageId } = settings;
  return (
    <>
      <TextField
        label={t('authoring.moduleTitle')}
        value={title}
        onChange={(text) => onChange({ title: text })}
        maxLength={200}
        error={showFaults && title.trim() === '' && t('authoring.titleMissing')}
      />
      {module.kind === 'package' && (
        <PackageSelect value={packageId} onChange={({ id }) => onChange({ packageId: id })} />
      )}
      <TextField
        label={t('authoring.minutes')}
        hint={t('authoring.minutesHint')}
        inputMode="numeric"
        value={minutes}
        onChange={(text) => onChange({ minutes: text })}
        error={showFaults && !isMinutes(minutes) && t('authoring.minutesFault', { most: mostMinutes })}
      />
      <Switch
        isSelected={required}
        onChange={(isOn) => onChange({ required: isOn })}
        hint={t('authoring.requiredHint')}
      >
        {t('authoring.required')}
      </Switch>
      <RuleField module={module} quizzes={quizzes} rule={rule} onChange={(next) => onChange({ rule: next })} />
      {module.kind !== 'page' && (
        <TextField
          label={t('authoring.contentNote')}
          mark={t('common.optional')}
          hint={t('authoring.moduleNoteHint')}
          lines={2}
          maxLength={300}
          value={contentNote ?? ''}
          onChange={(text) => onChange({ contentNote: text })}
        />
      )}
    </>
  );
}
