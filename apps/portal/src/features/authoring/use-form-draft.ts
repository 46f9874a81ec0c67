import type { CourseForm, Language } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { formFaults, tidyForm } from './form-draft';
import { useSaveForm } from './form-queries';

const none: ReadonlySet<string> = new Set();

/** A form while it is edited: what is changed, what is missing, and saving it as a whole. */
export function useFormDraft({ courseId, language }: { courseId: string; language: Language }, initial: CourseForm) {
  const t = useT();
  const save = useSaveForm(courseId);
  const [saved, setSaved] = useState(initial);
  const [form, setForm] = useState(initial);
  const [wasRefused, setWasRefused] = useState(false);
  const submit = () => {
    const tidy = tidyForm(form);
    const isFaulty = formFaults(tidy, language).size > 0;
    setWasRefused(isFaulty);
    if (isFaulty) return;
    const onSuccess = () => {
      setForm(tidy);
      setSaved(tidy);
      showToast(t('authoring.form.saved'));
    };
    save.mutate({ path: { courseId }, body: tidy }, { onSuccess });
  };
  return {
    form,
    change: (part: Partial<CourseForm>) => setForm((now) => ({ ...now, ...part })),
    isDirty: JSON.stringify(form) !== JSON.stringify(saved),
    /** Told only after a save was tried: nobody is corrected while still writing. */
    faults: wasRefused ? formFaults(form, language) : none,
    submit,
    save,
  };
}
